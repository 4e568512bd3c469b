/** Paths by their parts, so that what several have in common is read once. */
export interface PathTree {
  /** Which of the paths ends here, -1 when none does. */
  index: number;
  readonly keys: string[];
  readonly members: PathTree[];
  readonly byKey: Map<string, PathTree>;
  /** Some key would find one of JavaScript's own members, such as `constructor`: only then is that checked. */
  hasInherited: boolean;
}

/** From so many members on, going through those an object has costs less than asking for each. */
const MANY_MEMBERS = 4;

const emptyTree = (): PathTree => ({
  index: -1,
  keys: [],
  members: [],
  byKey: new Map(),
  hasInherited: false,
});

function growPath(tree: PathTree, [key, ...deeper]: readonly string[], index: number): void {
  if (key === undefined) {
    tree.index = index;
    return;
  }
  const member = tree.byKey.get(key) ?? emptyTree();
  if (!tree.byKey.has(key)) {
    tree.byKey.set(key, member);
    tree.keys.push(key);
    tree.members.push(member);
    tree.hasInherited ||= key in Array.prototype;
  }
  growPath(member, deeper, index);
}

/** Takes paths apart, each given once; null leaves its place to somebody else. */
export function buildPathTree(paths: readonly (string | null)[]): PathTree {
  const tree = emptyTree();
  paths.forEach((path, index) => {
    if (path !== null) growPath(tree, path.split('.'), index);
  });
  return tree;
}

/** Reads every path of a tree, each into its place: an own member's value. The place of a missing one stays. */
export function readTree(tree: PathTree, value: unknown, into: unknown[]): void {
  if (tree.index >= 0) into[tree.index] = value;
  if (typeof value !== 'object' || value === null) return;
  const object = value as Record<string, unknown>;
  const { keys, members, byKey, hasInherited } = tree;
  if (keys.length > MANY_MEMBERS) {
    for (const key of Object.keys(object)) {
      const member = byKey.get(key);
      if (member) readTree(member, object[key], into);
    }
    return;
  }
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] ?? '';
    const member = members[i];
    if (!member || (hasInherited && !Object.hasOwn(object, key))) continue;
    const own = object[key];
    if (own === undefined || own === null) continue;
    if (member.keys.length === 0) into[member.index] = own;
    else readTree(member, own, into);
  }
}
