import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Folders whose files start programs and PostgreSQL servers and take longest. A fresh clone has no
 * recorded durations, so they are listed: a long file started last would run alone at the end.
 */
const LONG = ['app', 'outside', 'store/installation', 'store/postgres', 'jobs', 'programs'];

/**
 * Unit tests first, shortest before longest: they report at once what is broken while PostgreSQL is
 * being set up for the others. Then the long files, then the rest, longest first.
 */
export default class FileOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const longestFirst = await super.sort(files);
    const isUnit = ({ project }: TestSpecification) => project.name === 'unit';
    const rest = longestFirst.filter((file) => !isUnit(file));
    return [
      ...longestFirst.filter(isUnit).toReversed(),
      ...rest.filter(isLong),
      ...rest.filter((file) => !isLong(file)),
    ];
  }
}

function isLong({ moduleId }: TestSpecification): boolean {
  return LONG.some((folder) => moduleId.includes(`/test/${folder}/`));
}
