import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Folders whose files start programs and PostgreSQL servers, and of all files take longest. A fresh
 * clone knows no file's time, so what is long has to be said: begun last it would end alone.
 */
const LONG = ['app', 'outside', 'store/installation', 'store/postgres', 'jobs', 'programs'];

/**
 * Units first, the shortest of them before all: they tell at once what is broken, while the
 * PostgreSQL of the others is being made. Then the long files, and the rest by its last time or size.
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
