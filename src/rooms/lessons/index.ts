// One part of the page, which comes when somebody teaches or learns.
export { LessonRoom } from './LessonRoom'
export { LessonsDialog } from './LessonsDialog'
export { showNotes } from './NotesWindow'
export { completed } from './steps'
