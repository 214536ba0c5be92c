/**
 * Versions of all that a model is told. Raise one with every change of its words: grades say which
 * they were made with, and an item is graded anew only when it is filed or edited.
 */
export const RUBRIC_VERSION = 'rubric/1';
export const GRADE_PROMPT_VERSION = 'grade/1';
export const WRITE_PROMPT_VERSION = 'write/1';
