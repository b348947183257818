import type { FieldSubject } from './fields'

/** Words that state the subject of a label, in English, German, Dutch and French, as `labelWords` folds them. */
export const subjectWords: Readonly<Record<FieldSubject, readonly string[]>> = {
  student: words(
    'student students pupil pupils child children learner schuler schuelerin schueler schulerin schulers schuelers ' +
      'kind kindes leerling leerlingen eleve eleves enfant',
  ),
  contact: words(
    'contact contacts parent parents parental guardian guardians carer adult relative mother father mum dad eltern ' +
      'elternteil erzieher erziehungsberechtigter erziehungsberechtigte sorgeberechtigter sorgeberechtigte ' +
      'erz mutter vater kontakt kontaktperson person ouder ouders verzorger moeder vader contactpersoon ' +
      'responsable parent mere pere tuteur representant r1 r2 r3',
  ),
  staff: words(
    'staff teacher teachers lehrer lehrerin lehrkraft docent leraar leerkracht enseignant professeur',
  ),
  group: words('class course section set group kurs lerngruppe lesgroep cours lesson lessons'),
  household: words('household haushalt haushalts huishouden foyer'),
}

/** Contacts whose label says how they are related: the number keeps apart the two of one row. */
export const relatives: ReadonlyMap<string, number> = new Map([
  ...words('mother mum mutter moeder mere').map((word) => [word, 1] as const),
  ...words('father dad vater vader pere').map((word) => [word, 2] as const),
])

/** Labels that say all by themselves. */
export const wholeLabels: ReadonlyMap<string, string> = labels({
  'student.id':
    'admission number|admission no|adno|adm no|admission|student number|student no|pupil number|pupil no|' +
    'sis id|schulernummer|schuelernummer|schuler nr|leerlingnummer|leerlingnr|stamnummer|numero eleve|matricule|ine|' +
    'numero d eleve|learner id|mis id|eleve id|schuler id|leerling id',
  'student.upn': 'upn|unique pupil number|uln',
  'student.preferred_name':
    'preferred name|preferred forename|preferred first name|pref forename|pref name|pref first name|known as|chosen name|prenom usuel|prenom d usage|nickname',
  'student.date_of_birth':
    'date of birth|dob|d o b|birth date|birthdate|birthday|born|geburtsdatum|geb datum|geburtstag|geboren|geboortedatum|' +
    'date de naissance|naissance|ne le|ne e le',
  'student.form':
    'form|registration group|reg group|registration form|registration|reg|reg form|tutor group|homeroom|home room|' +
    'form group|registration class|stamklas|stamgroep|division|tutorgroup|form class|base class|klassenbezeichnung',
  'student.year_group':
    'year|year group|yeargroup|nc year|ncyear|national curriculum year|curriculum year|year taught in|grade|grade level|' +
    'jahrgang|jahrgangsstufe|klassenstufe|stufe|leerjaar|jaarlaag|leerjaren|niveau|annee|schuljahrgang',
  'student.leaving_date':
    'leaving date|date of leaving|leave date|date left|exit date|leaver date|date of exit|abgangsdatum|entlassdatum|' +
    'austrittsdatum|austritt|uitschrijfdatum|datum uitschrijving|date de sortie|date de depart|end date',
  'student.home_language':
    'home language|first language|mother tongue|native language|language at home|home first language|muttersprache|' +
    'erstsprache|familiensprache|herkunftssprache|verkehrssprache|moedertaal|thuistaal|eerste taal|langue maternelle|' +
    'langue parlee a la maison|native languages|home languages|language|sprache|taal|langue|student home language',
  'student.sessions_possible':
    'sessions possible|possible sessions|possible|possible marks|possible attendances|possible attendance|total possible|' +
    'total possible sessions|sessions expected|total sessions|attendance possible|statutory possible|soll tage|' +
    'schultage|lesdagen|demi journees possibles',
  'student.sessions_attended':
    'sessions attended|attended|present|present marks|sessions present|attendances|actual attendances|actual attendance|' +
    'attendance made|days present|total present|anwesend|anwesende tage|aanwezig|demi journees presentes',
  'student.sessions_missed':
    'sessions missed|missed sessions|missed|absent|absences|sessions absent|total absences|total absence|absent marks|' +
    'days absent|total absent|fehltage|fehltage gesamt|fehlzeiten|afwezig|verzuim|absences totales|' +
    'demi journees d absence|demi journees manquees',
  'student.absences_authorised':
    'authorised absences|authorised absence|authorised|authorized absences|authorised absent|sessions authorised|' +
    'excused absences|auth absences|auth absence|entschuldigte fehltage|entschuldigt|geoorloofd verzuim|' +
    'absences justifiees',
  'student.absences_unauthorised':
    'unauthorised absences|unauthorised absence|unauthorised|unauthorized absences|unauthorised absent|' +
    'sessions unauthorised|unexcused absences|unauth absences|unauth absence|unentschuldigte fehltage|unentschuldigt|' +
    'ongeoorloofd verzuim|absences injustifiees|absences non justifiees',
  'student.times_late':
    'times late|late|lates|late marks|number of lates|total lates|no of lates|sessions late|lateness|verspatungen|' +
    'verspatet|te laat|keren te laat|retards|nombre de retards',
  'student.attendance_as_of':
    'attendance as of|as of|as at|attendance date|attendance to|attendance up to|date to|up to date|stichtag|' +
    'peildatum|arrete au',
  'student.form_teacher':
    'form tutor|tutor|form teacher|registration tutor|reg tutor|class tutor|klassenlehrer|klassenlehrerin|klassenleitung|' +
    'klassleiter|klassleitung|mentor|klassenmentor|professeur principal|homeroom teacher|titulaire|tutor name|form tutor name',
  'contact.relationship':
    'relationship|relation|relationship to student|relationship to pupil|relationship to child|relationship type|' +
    'relation type|contact type|type of contact|relation to student|relation to pupil|beziehung|verwandtschaft|verhaltnis|' +
    'verwandtschaftsverhaltnis|erzieherart|relatie|relatie tot leerling|soort relatie|lien|lien de parente|parente|' +
    'qualite|relation to child|verwandtschaftsgrad|relation avec l eleve|relation avec l enfant',
  'contact.priority':
    'priority|contact priority|order|contact order|emergency contact|emergency contact priority|emergency contact order|' +
    'emergency priority|call order|contact priority order|reihenfolge|prioritat|kontaktreihenfolge|prioriteit|volgorde|' +
    'priorite|ordre|ordre de contact|parent priority|rang',
  'contact.responsibility':
    'parental responsibility|responsibility|legal guardian|has parental responsibility|parental resp|legal responsibility|' +
    'has pr|pr|sorgerecht|sorgeberechtigt|hat sorgerecht|ouderlijk gezag|gezag|wettelijk vertegenwoordiger|' +
    'autorite parentale|responsable legal|parental responsibilities|custody|has custody|is legal guardian|sorgeberechtigung',
  'contact.lives_with':
    'lives with|lives with pupil|lives with student|lives with child|living with|resides with|resides with pupil|' +
    'same address as pupil|same address|wohnt bei|lebt bei|wohnt mit|lebt mit|wohnt beim kind|lebt beim kind|kind wohnt bei|woont bij|inwonend|' +
    'thuiswonend|woont bij leerling|vit avec|habite avec|reside avec|vit avec l eleve|pupil lives with|student lives with|lives at',
  'contact.letters':
    'letters|receives letters|receive letters|gets letters|receives mail|mailings|receives mailings|mailing|' +
    'correspondence|receives correspondence|copy of letters|anschreiben|erhalt post|erhalt briefe|erhalt anschreiben|' +
    'postempfanger|ontvangt post|ontvangt brieven|recoit courrier|recoit le courrier|courrier|mail merge|school letters',
  'contact.letter_language':
    'letter language|language of letters|correspondence language|preferred language|contact language|briefsprache|' +
    'korrespondenzsprache|sprache der briefe|brieftaal|correspondentietaal|langue de correspondance|langue du courrier|' +
    'langue preferee|langue des courriers|langue de contact|taal van brieven|taal brief|taal correspondentie|communication language|written language|parent language|language for letters',
  'contact.spoken_languages':
    'spoken languages|languages spoken|spoken language|languages|speaks|language spoken|gesprochene sprachen|sprachen|' +
    'gesproken talen|talen|langues parlees|langue s parlee s|langues|spricht|spreekt',
  'contact.interpreter':
    'interpreter|interpreter needed|interpreter required|needs interpreter|requires interpreter|interpreter language|' +
    'needs an interpreter|dolmetscher|dolmetscher benotigt|dolmetschersprache|tolk|tolk nodig|interprete|translator|' +
    'besoin d un interprete',
  'household.salutation':
    'parental salutation|letter salutation|briefanrede|salutation|addressee|parental addressee|briefaanhef|' +
    'formule d appel|contact salutation|parent salutation|family salutation|joint salutation',
  'household.id':
    'household id|family id|haushalts id|id du foyer|familyid|household|household number|household no|family number|haushalt id|haushaltsnummer|' +
    'haushalt|familien id|familie id|familienummer|gezin id|gezin|gezinsnummer|huishouden|foyer|id foyer|family code',
  'group.name':
    'class name|teaching group|teaching set|group name|kursbezeichnung|kurs|lerngruppe|lesgroep|groupe|section name|' +
    'set name|course code|cours|groep|class code|kursname|group',
  'group.id': 'class id|group id|section id|kurs id|course id|lesgroep id',
  'group.subject':
    'subject|subject name|fach|unterrichtsfach|vak|matiere|course|course name|class subject|fachbezeichnung',
  'group.teacher':
    'subject teacher|class teacher|fachlehrer|lehrkraft|lehrer|teacher|teacher name|vakdocent|docent|enseignant|professeur|' +
    'main teacher|teachers',
  'staff.code':
    'staff code|teacher code|teacher initials|staff initials|lehrerkurzel|lehrerkuerzel|namenskurzel|docentcode|staff short name',
  'staff.room':
    'room|classroom|raum|raumnummer|raumnr|zimmer|zimmernummer|lokaal|salle|room number|room code|lokaalnummer|room no',
  'staff.room_name': 'room name|raumname|raumbezeichnung|lokaalnaam|nom de la salle',
  'staff.role':
    'role|job title|position|funktion|functie|fonction|post title|staff role|job|amtsbezeichnung|' +
    'organization title|organization 1 title',
})

/** What is left of a label without the words for its subject. */
export const plainLabels: ReadonlyMap<string, string> = labels({
  id: 'id|code|number|nr|no|nummer|identifier|ref|reference|kennung|identifiant|code identifiant|numero|unique id|person id|sourced id|sis id|key|kurzel|kuerzel|initials|short name|afkorting',
  title: 'title|titel|anrede|aanhef|titre|civilite|prefix|aanspreektitel|name prefix|salutation title',
  given_name:
    'forename|forenames|first name|firstname|first names|given name|given names|vorname|vornamen|voornaam|voornamen|' +
    'prenom|prenoms|legal forename|legal first name|christian name|fname|first',
  family_name:
    'surname|last name|lastname|family name|familyname|nachname|familienname|zuname|achternaam|nom|nom de famille|' +
    'legal surname|legal last name|preferred surname|preferred last name|pref surname|lname|last',
  infix: 'tussenvoegsel|tussenvoegsels|infix|namenszusatz|voorvoegsel',
  name: 'name|full name|fullname|naam|volledige naam|nom complet|nom et prenom|vollstandiger name|display name|legal name|names|last first|lastfirst',
  relationship: 'relationship|relation|type|role|beziehung|relatie|lien|art',
  priority: 'priority|order|prioritat|prioriteit|priorite',
  responsibility:
    'responsibility|responsibilities|legal|legal guardian|custody|sorgerecht|gezag|has responsibility',
  lives_with: 'lives with|resides with|lives with you',
  letters: 'letters|mailings|receives letters|receives mailings|anschreiben',
  email:
    'email|e mail|email address|e mail address|emails|email addresses|e mail addresses|e mail 1 value|mail|home email|primary email|main email|work email|personal email|' +
    'email 1|emailadres|e mailadres|adresse e mail|adresse mail|adresse email|courriel|e mail adresse|mel|e mailadresse|' +
    'emailadresse|mailadres|home e mail|other email|school email',
  mobile:
    'mobile|mobile number|mobile numbers|mobile phones|mobile phone|mobile telephone|mobile no|cell|cell phone|cellphone|handy|handynummer|mobil|' +
    'mobilnummer|mobiltelefon|mobiel|mobiele nummer|mobiel nummer|mobiele telefoon|portable|telephone mobile|' +
    'telephone portable|tel portable|tel mobile|gsm|sms|mobiles|mobilfunk',
  phone:
    'phone|telephone|tel|telephone number|phone number|telephone numbers|phone numbers|phone 1 value|main telephone|main phone|home phone|home telephone|home tel|' +
    'work telephone|work phone|day telephone|telephone home|telefon|telefonnummer|festnetz|telefon privat|telefon nr|telefoon|' +
    'telefoonnummer|telefoon thuis|telephone fixe|telephone domicile|tel domicile|landline|contact number|tel no',
  address:
    'address|home address|street|adresse|anschrift|strasse|strasse und hausnummer|adres|straat|rue|address line 1|address 1|' +
    'address line 2|address 2|house number|house|hausnummer|huisnummer|town|city|ort|wohnort|woonplaats|plaats|ville|county|' +
    'postcode|post code|zip|zip code|plz|postleitzahl|postal code|code postal|straat en huisnummer|street address|postal address|address block|full address',
  form: 'form|reg group|class|klasse|klas|classe',
  year_group: 'year|year group|grade|jahrgang|leerjaar',
  date_of_birth: 'date of birth|dob|birth date|birthdate|geburtsdatum|geboortedatum|date de naissance',
  home_language: 'home language|first language|language|sprache|taal|langue|mother tongue',
  letter_language: 'letter language|preferred language|correspondence language',
  spoken_languages:
    'spoken languages|languages spoken|languages|spoken language|langue s parlee s|langue parlee|langues parlees|sprachen|gesprochene sprachen|gesproken talen|talen',
  interpreter:
    'interpreter|interpreter needed|interpreter required|interpreter language|dolmetscher|tolk|interprete',
  salutation: 'salutation|letter salutation',
  preferred_name: 'preferred name|known as|preferred forename|preferred first name',
  call_name: 'roepnaam|rufname',
  subject: 'subject|fach|vak|matiere',
  room: 'room|raum|lokaal|salle',
  role: 'role|job title|position',
})

/** A class of children who are together all day, or one that is taught one subject: what else is there decides. */
export const classLabels: ReadonlySet<string> = new Set(['class', 'klasse', 'klas', 'classe'])

function words(text: string): readonly string[] {
  return text.split(' ')
}

/** The field or attribute of each label. */
function labels(byField: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(byField).flatMap(([field, list]) =>
      list.split('|').map((label) => [label, field] as const),
    ),
  )
}
