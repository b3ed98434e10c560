/** Groups a list by a key, groups and members in the order of the list. */
export function groupBy<T, Key>(list: readonly T[], keyOf: (member: T, place: number) => Key): Map<Key, T[]> {
  const groups = new Map<Key, T[]>();
  for (const [place, member] of list.entries()) {
    const key = keyOf(member, place);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [member]);
    else group.push(member);
  }
  return groups;
}
