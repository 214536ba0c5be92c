-- What graded an erased item is named as the fixed rules are. A model that is called "none" is none of them.
UPDATE "Grade" SET "grader" = 'rules/erased' WHERE "grader" = 'none' AND "key" = 'erased';
UPDATE "Grade" SET "grader" = 'model none' WHERE "grader" = 'none';
