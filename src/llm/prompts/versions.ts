/**
 * Versions of everything a model is told. Raise one whenever its words change. Each grade names the
 * versions that it was made with; an item is graded again only after an edit.
 */
export const RUBRIC_VERSION = 'rubric/1';
export const GRADE_PROMPT_VERSION = 'grade/1';
export const WRITE_PROMPT_VERSION = 'write/2';
export const READ_PROMPT_VERSION = 'read/1';
