// Every pair of stars in float32, with the groups and lists of the tree but without a tree: what is done where single precision is enough.

import { addStars } from './evaluate'
import { firstOf, gatherGroup, lastOf, leaveGroup, listStars } from './group'
import { COUNT, GROUP_SIZE, part, TREE_GROUP_LIST, TREE_GROUPS, TREE_NEXT_GROUP } from './state'

/** Groups of stars by their numbers. */
export function countOff(state: usize, tree: usize): void {
  const count = load<i32>(state + COUNT)
  const list = part(tree, TREE_GROUP_LIST)
  let groups = 0
  for (let first = 0; first < count; first += GROUP_SIZE, groups++) store<i32>(list + ((groups as usize) << 2), first)
  store<i32>(list + ((groups as usize) << 2), count)
  store<i32>(tree + TREE_GROUPS, groups)
  store<i32>(tree + TREE_NEXT_GROUP, 0)
}

/** Accelerations of a group of stars, and their potential energy: what of it is wanted. */
export function meetAll(state: usize, tree: usize, scratch: usize, group: i32, forces: bool, energies: bool): void {
  const first = firstOf(tree, group)
  const last = lastOf(tree, group)
  const targets = last - first
  gatherGroup(state, tree, scratch, first, last, energies)
  let near = listStars(state, tree, scratch, 0, first, 0, targets, energies)
  near = listStars(state, tree, scratch, last, load<i32>(state + COUNT), near, targets, energies)
  addStars(scratch, near, targets, energies)
  leaveGroup(state, tree, scratch, group, forces, energies)
}
