import type { LanguageCode } from '@shared/domain/people/people'

/** Invented names of people whose families speak one language. A family name in two forms is `for men|for women`. */
export interface NameSource {
  readonly language: LanguageCode
  /** How many of a hundred families. */
  readonly share: number
  readonly women: readonly string[]
  readonly men: readonly string[]
  readonly families: readonly string[]
}

const words = (text: string): readonly string[] => text.split(' ')
const names = (text: string): readonly string[] => text.split(', ')

export const englishNames: NameSource = {
  language: 'en',
  share: 44,
  women: words(
    'Ada Alice Amber Beatrice Bethan Bryony Cara Chloe Daisy Edith Elsie Erin Esme Fern Flora Freya Grace Hazel Imogen Iris Isla Ivy Jess Lottie Mabel Maeve Martha Matilda Maya Molly Nell Niamh Olive Orla Phoebe Poppy Robyn Rosa Ruby Sadie Seren Skye Tess Thea Tilly Violet Willow Zara',
  ),
  men: words(
    'Albie Alfie Angus Archie Arlo Barney Callum Caleb Dylan Eddie Elliot Euan Evan Felix Finlay Fred Gabriel George Harvey Hugo Idris Jack Jago Joel Jude Kit Leo Lewis Logan Luca Miles Nathan Ned Noah Oscar Otis Owen Ralph Reuben Rhys Rory Rowan Seth Stanley Teddy Theo Toby Wilf',
  ),
  families: words(
    "Abbott Ashdown Atherley Barrowby Beckett Bexley Birtles Blackmoor Bowden Bramley Brightwell Calloway Carrick Chadwell Claybourne Cotterill Cresswell Dalby Dunmore Eastwick Ellery Fairclough Farrow Fenwick Fielding Garrow Gilmour Greaves Hallam Harkness Hartley Haverstock Hollis Ingleby Jardine Kellaway Kempton Langford Larkin Lockwood Marlow Mayhew Merridew Netherby Oakes O'Hara O'Malley Pargeter Pembry Penhaligon Prosser Quayle Radcliffe Ravenscroft Redfern Rushmore Selby Sherwin Stannard Strickland Tamworth Thistleton Tolliver Underhill Vickery Wainwright Weatherby Whitlock Winterbourne Wycliffe Yardley",
  ),
}

/** English names and those of the families who have come to the school from elsewhere. */
export const nameSources: readonly NameSource[] = [
  englishNames,
  {
    language: 'pl',
    share: 10,
    women: words(
      'Agnieszka Alicja Hanna Iga Jagoda Julia Kinga Łucja Maja Małgorzata Nadia Oliwia Pola Wiktoria Zofia Zuzanna',
    ),
    men: words(
      'Aleksander Bartosz Filip Igor Jakub Jan Kacper Krzysztof Łukasz Mateusz Mikołaj Paweł Stanisław Szymon Tomasz Wojciech',
    ),
    families: words(
      'Brzozowski|Brzozowska Czajkowski|Czajkowska Dąbrowski|Dąbrowska Gołąb Jabłoński|Jabłońska Kołodziej Kruszewski|Kruszewska Łapiński|Łapińska Pająk Ślusarczyk Świątek Wróblewski|Wróblewska Zieliński|Zielińska Źródłowski|Źródłowska Żurek',
    ),
  },
  {
    language: 'vi',
    share: 6,
    women: names(
      'Bảo Ngọc, Diễm My, Hải Yến, Khánh Linh, Kim Chi, Mỹ Duyên, Ngọc Ánh, Phương Thảo, Quỳnh Anh, Thanh Trúc, Thu Hà, Tường Vi',
    ),
    men: names(
      'Anh Dũng, Bảo Khánh, Đức Huy, Gia Bảo, Hoàng Nam, Hữu Phước, Minh Đức, Nhật Minh, Quang Vinh, Thành Đạt, Tiến Đạt, Tuấn Kiệt',
    ),
    families: words('Bùi Đặng Đỗ Dương Hồ Hoàng Huỳnh Lê Lý Ngô Nguyễn Phạm Phan Trần Trịnh Võ Vũ'),
  },
  {
    language: 'uk',
    share: 6,
    women: words(
      'Анастасія Богдана Вікторія Дарина Злата Катерина Леся Марія Оксана Олена Соломія Софія Юлія',
    ),
    men: words('Андрій Богдан Василь Данило Дмитро Євген Іван Максим Назар Олексій Остап Роман Тарас'),
    families: words(
      'Бондаренко Вишневський|Вишневська Гнатюк Зорянський|Зорянська Коваленко Кравець Левчук Мельник Панасюк Савчук Скляренко Тищенко Черненко Шевчук Яремчук',
    ),
  },
  {
    language: 'el',
    share: 4,
    women: words('Αγγελική Αθηνά Δάφνη Δήμητρα Ελένη Ευγενία Ιωάννα Καλλιόπη Μαρίνα Νεφέλη Σοφία Χρυσάνθη'),
    men: words(
      'Αλέξανδρος Άγγελος Βασίλης Γιώργος Δημήτρης Ηλίας Θάνος Κωνσταντίνος Νίκος Παύλος Σπύρος Χρήστος',
    ),
    families: words(
      'Αναγνώστου Βλάχος|Βλάχου Γεωργιάδης|Γεωργιάδη Δημόπουλος|Δημοπούλου Καλογερόπουλος|Καλογεροπούλου Λαμπράκης|Λαμπράκη Μιχαηλίδης|Μιχαηλίδη Παπαδάκης|Παπαδάκη Σταυρίδης|Σταυρίδη Χατζής|Χατζή',
    ),
  },
  {
    language: 'ro',
    share: 6,
    women: words(
      'Alexandra Ana Andreea Bianca Cătălina Crina Daria Ilinca Ioana Mădălina Ruxandra Ștefania Teodora',
    ),
    men: words('Alin Bogdan Călin Codrin Cosmin Horia Luca Mihai Răzvan Sorin Ștefan Tudor Vlad'),
    families: words(
      'Ardeleanu Băluță Ciobanu Dănilă Florescu Grădinaru Iordache Lupașcu Moldoveanu Munteanu Pădurariu Rotaru Șerban Țurcanu Văcărescu',
    ),
  },
  {
    language: 'tr',
    share: 5,
    women: words('Aslı Ayşe Ceren Çiğdem Defne Elif Gülşen İpek Melis Nazlı Özge Şirin Zeynep'),
    men: words('Ali Barış Can Çağrı Deniz Emre Göktuğ İlker Kaan Mert Oğuz Ömer Şahin'),
    families: words(
      'Akgün Bozkurt Çelebi Demirağ Erdoğdu Güneş Işıkçı Karadağ Kılıç Özgür Şenol Taşkın Uğurlu Yıldırım',
    ),
  },
  {
    language: 'so',
    share: 5,
    women: words('Amina Asha Deeqa Fadumo Hibaaq Hodan Idil Ifrah Ladan Nasra Sagal Ubah Yasmin'),
    men: words('Abdirahman Ayuub Bilal Cabdi Guled Hirsi Jama Liban Mahad Sahal Warsame Yusuf Zakariye'),
    families: words(
      'Aadan Barre Cawaale Diiriye Elmi Faarax Geeddi Hassan Ibraahim Jaamac Maxamed Nuur Samatar Warfa',
    ),
  },
  {
    language: 'pt',
    share: 4,
    women: words('Beatriz Carolina Clara Constança Helena Inês Joana Leonor Luísa Mafalda Matilde Rita'),
    men: words('Afonso António Diogo Duarte Gonçalo Guilherme João Lourenço Martim Rodrigo Salvador Tomás'),
    families: names(
      'Abrantes, Azevedo, Brandão, Carvalhal, da Conceição, dos Reis, Falcão, Gusmão, Magalhães, Negrão, Quintão, Sampaio, Valadão',
    ),
  },
  {
    language: 'yo',
    share: 5,
    women: words('Adétóún Àbẹ̀kẹ́ Bọ́láńlé Fọlákẹ́ Ìfẹ́olúwa Mọ́rẹ̀nikẹ́ Ọláídé Ṣadé Tèmitọ́pẹ́ Títílayọ̀ Yéwándé'),
    men: words('Adébáyọ̀ Akin Ayọ̀délé Dàpọ̀ Fẹ́mi Kọ́lá Olúṣọlá Ṣẹ́gun Táíwò Túndé Wálé'),
    families: words(
      'Adébísí Adékúnlé Afọlábí Akíntọ́lá Awólọ́wọ̀ Bámidélé Fágbèmí Ọdúnsì Ògúndípẹ̀ Ọláníyan Ṣóyínká',
    ),
  },
  {
    language: 'ga',
    share: 5,
    women: words('Aoife Bláthnaid Caoimhe Éabha Gráinne Muireann Róisín Sadhbh Síofra Sorcha'),
    men: words('Cillian Conall Daithí Eoghan Fionn Oisín Pádraig Ruairí Séamus Tadhg'),
    families: names(
      'Ó Briain|Ní Bhriain, Ó Ceallaigh|Ní Cheallaigh, Ó Dónaill|Ní Dhónaill, Ó Flaithearta|Ní Fhlaithearta, Mac Gabhann|Nic Gabhann, Ó Murchú|Ní Mhurchú',
    ),
  },
]
