// The tree's memory, described in ../../clusterLayout.ts, and what its kernels share.

import { PADDED, POSITION, TREE } from '../clusterState'

export * from '../clusterState'

export function treeOf(state: usize): usize {
  return load<u32>(state + TREE) as usize
}

/** Where one of the tree's arrays begins. @param field: where its place stands */
export function part(tree: usize, field: usize): usize {
  return tree + (load<i32>(tree + field) as usize)
}

export function positions(state: usize): usize {
  return load<u32>(state + POSITION) as usize
}

/** Bytes of a component of the stars' positions. */
export function column(state: usize): usize {
  return (load<i32>(state + PADDED) as usize) << 3
}
