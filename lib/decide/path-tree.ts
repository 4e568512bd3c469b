/** Paths by their parts, so that what several have in common is read once. */
export interface PathTree {
  /** Which of the paths ends here, -1 when none does. */
  index: number;
  readonly keys: string[];
  readonly members: PathTree[];
}

const emptyTree = (): PathTree => ({ index: -1, keys: [], members: [] });

function growPath(tree: PathTree, [key, ...deeper]: readonly string[], index: number): void {
  if (key === undefined) {
    tree.index = index;
    return;
  }
  if (!tree.keys.includes(key)) {
    tree.keys.push(key);
    tree.members.push(emptyTree());
  }
  const member = tree.members[tree.keys.indexOf(key)];
  if (member) growPath(member, deeper, index);
}

/** Takes paths apart, each given once. */
export function buildPathTree(paths: readonly string[]): PathTree {
  const tree = emptyTree();
  paths.forEach((path, index) => {
    growPath(tree, path.split('.'), index);
  });
  return tree;
}

/** Reads every path of a tree, each into its place: an own member's value, null when it is missing. */
export function readTree({ index, keys, members }: PathTree, value: unknown, into: unknown[]): void {
  if (index >= 0) into[index] = value ?? null;
  const object = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] ?? '';
    const member = members[i];
    if (member) readTree(member, object && Object.hasOwn(object, key) ? object[key] : null, into);
  }
}
