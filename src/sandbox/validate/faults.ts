/** One thing that is wrong with one field, in Discord's words. */
interface Fault {
  code: string;
  message: string;
}

/** Discord's error tree: field names and list indexes lead to the `_errors` of a field. */
export interface FaultTree {
  [key: string]: FaultTree | Fault[];
}

/** A place in a body where faults can be noted. */
export interface Faults {
  at(key: string | number): Faults;
  add(code: string, message: string): void;
  /** The tree from here on; undefined when nothing is wrong. */
  tree(): FaultTree | undefined;
}

export function collectFaults(): Faults {
  const own: Fault[] = [];
  const children = new Map<string, Faults>();
  return {
    at(key) {
      const name = String(key);
      let child = children.get(name);
      if (child === undefined) {
        child = collectFaults();
        children.set(name, child);
      }
      return child;
    },
    add(code, message) {
      own.push({ code, message });
    },
    tree() {
      const tree: FaultTree = {};
      for (const [key, child] of children) {
        const branch = child.tree();
        if (branch !== undefined) tree[key] = branch;
      }
      if (own.length > 0) tree._errors = own;
      return Object.keys(tree).length > 0 ? tree : undefined;
    },
  };
}
