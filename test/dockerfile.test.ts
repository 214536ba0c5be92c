import { describe, expect, it } from 'vitest';
import { readFiles } from './support/source-tree.ts';

type Locked = {
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly devOptional?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
};

const textOf = (path: string) => readFiles(path)[0]?.text ?? '';
const packages: Record<string, Locked> = JSON.parse(textOf('package-lock.json')).packages;
const own = packages[''] ?? {};
const stays = ({ dev, optional, devOptional }: Locked) => !dev && !optional && !devOptional;
const isNative = (name: string) => {
  const { os, cpu } = packages[`node_modules/${name}`] ?? {};
  return os !== undefined || cpu !== undefined;
};

describe('the packages of the image', () => {
  it('are installed without optional ones, so no dependency may be optional', () => {
    expect(textOf('Dockerfile')).toContain('npm ci --omit=dev --omit=optional');
    const names = Object.keys(own.dependencies ?? {});
    expect(names.length).toBeGreaterThan(5);
    expect(
      names.filter((name) => !stays(packages[`node_modules/${name}`] ?? { dev: true })),
    ).toEqual([]);
  });

  it('hold what is compiled for a platform, which comes as optional packages of another', () => {
    const needing = Object.entries(packages).filter(
      ([path, one]) =>
        path !== '' && stays(one) && Object.keys(one.optionalDependencies ?? {}).some(isNative),
    );
    const folders = needing.map(([path]) => path.split('/').slice(0, 2).join('/'));
    expect(folders).toContain('node_modules/@resvg');
    for (const folder of folders) {
      expect(textOf('Dockerfile')).toContain(`COPY --from=build /app/${folder} ./${folder}`);
    }
  });
});

it('the image names its account by number, as Kubernetes asks of one that is not root', () => {
  expect(textOf('Dockerfile')).toMatch(/^USER [1-9]\d*$/m);
});
