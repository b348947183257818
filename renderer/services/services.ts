import type { MenuCommand } from '@shared/bridge/desktop-bridge'
import type { FreeTimes } from '@shared/domain/plan/event-facts'
import { err, type Result } from '@shared/kernel/result'
import { isWriteFailed, guardAfterWriteFailure } from '../services/write-failure-guard'
import { createAllocate } from '../services/allocate'
import { createAnnounce } from '../services/announce'
import { createBackups } from '../services/backup'
import { createBoard } from '../services/board'
import { createChoices } from '../services/choices'
import { createDrafts } from '../services/drafts'
import { createEvening } from '../services/evening'
import { createEveningFiles } from '../services/evening-files'
import { createEvents } from '../services/event'
import { createEventSetup } from '../services/event-setup'
import { createHeldDrafts } from '../services/held-drafts'
import { createFollowUp } from '../services/follow-up'
import { createGroupMinutes } from '../services/group-minutes'
import { createGroupSessions } from '../services/group-sessions'
import { createHistory, type History } from '../services/history'
import { createImport } from '../services/import'
import { createIncidents } from '../services/incidents'
import { createLetters } from '../services/letters'
import { createMinutes, type Agreed } from '../services/minutes'
import { createMinutesSearch } from '../services/minutes-search'
import { createNotes } from '../services/notes'
import { createOwnPhrases } from '../services/own-phrases'
import { createPacks } from '../services/packs'
import { createPeople } from '../services/people'
import { createPeopleEdits } from '../services/people-edits'
import type { Ports, StorageProblem } from '../services/ports'
import { createPrint } from '../services/print'
import { createRequests } from '../services/requests'
import { createRequestSheets } from '../services/request-sheets'
import { createRosterImport } from '../services/roster-import'
import { createSample, namingSample } from '../services/sample'
import { createSchool } from '../services/school'
import { createShare } from '../services/share'
import { createSlips } from '../services/slips'
import { createTeacherLists } from '../services/teacher-lists'
import { createTeacher } from '../services/teacher'
import { createUnsaved, type Unsaved } from '../services/unsaved'

/** Everything that screens can do, put together once. Each service is one file beside this one. */
export function createServices(given: Ports) {
  const plainHistory = createHistory(given.storage, given.clock)
  given.storage.onFailure(plainHistory.fail)
  const ports: Ports = {
    ...given,
    bridge: given.school === 'sample' ? namingSample(given.bridge) : given.bridge,
    ...guardAfterWriteFailure(given, plainHistory.failure, (problem) => given.storage.stop(problem)),
  }
  const unsaved = createUnsaved((saving) => void plainHistory.watch(async () => forSavedState(await saving)))
  const drafts = {
    texts: createDrafts<string>(unsaved, ports.newId),
    /** Targets and actions of minutes. */
    rows: createDrafts<Agreed>(unsaved, ports.newId),
    /** Free times painted for an event, by its id; those of each person or room by its key. */
    freeTimes: createHeldDrafts<ReadonlyMap<string, FreeTimes>>(unsaved),
  }
  const history = afterTyping(plainHistory, unsaved, () => {
    drafts.texts.settle()
    drafts.rows.settle()
  })
  const choices = createChoices(ports.storage, history)
  return {
    history,
    unsaved,
    drafts,
    allocate: createAllocate(ports, history),
    announce: createAnnounce(ports, history),
    backups: createBackups(ports, history, (value) => choices.choose({ id: 'lastBackup', value })),
    board: createBoard(ports, history),
    choices,
    eventSetup: createEventSetup(ports, history),
    evening: createEvening(ports, history),
    eveningFiles: createEveningFiles(ports, history),
    events: createEvents(ports.storage, history),
    followUp: createFollowUp(ports, history),
    groupMinutes: createGroupMinutes(ports, history),
    groupSessions: createGroupSessions(ports, history),
    imports: createImport(ports, history),
    incidents: createIncidents(ports, history),
    letters: createLetters(ports.storage, history),
    people: createPeople(history),
    peopleEdits: createPeopleEdits(ports, history),
    /** Ways to place a request that has no place. */
    repairs: { open: ports.openRepairs },
    requests: createRequests(ports, history),
    requestSheets: createRequestSheets(ports, history),
    rosterImport: createRosterImport(ports, history),
    sample: createSample(ports, history),
    school: createSchool(ports, history),
    share: createShare(ports, history),
    slips: createSlips(ports, history),
    teacherLists: createTeacherLists(ports, history),
    /** The native menu's commands. */
    menu: { listen: (listener: (command: MenuCommand) => void) => ports.bridge.onMenu(listener) },
    minutes: createMinutes(ports, history, createNotes(ports.storage, unsaved)),
    minutesSearch: createMinutesSearch(ports),
    ownPhrases: createOwnPhrases(ports, history),
    packs: createPacks(ports, history),
    print: createPrint(ports, history),
    teacher: createTeacher(ports, history, unsaved),
  }
}

export type Services = ReturnType<typeof createServices>

/** Undo and redo wait for what is being typed: it is the last step, or comes before it. */
function afterTyping(history: History, unsaved: Pick<Unsaved, 'flush'>, settle: () => void): History {
  const step = async (take: 'undo' | 'redo'): ReturnType<History['undo']> => {
    await unsaved.flush()
    settle()
    return history[take]()
  }
  return { ...history, undo: () => step('undo'), redo: () => step('redo') }
}

/** A refusal is reported where it happened; the saved state speaks of what the store did alone. */
function forSavedState(outcome: Result<void, unknown>): Result<void, StorageProblem> {
  if (outcome.ok) return outcome
  const problem = outcome.error
  return err(isWriteFailed(problem) ? problem : { kind: 'cancelled' })
}
