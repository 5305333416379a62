// Four float32 of a kind. Written as `f32x4.splat(…)`, V8 makes them anew in every turn of a loop, with three instructions each; what is loaded
// before the loop stays.

export const ONES = memory.data<f32>([1, 1, 1, 1], 16)
export const HALVES = memory.data<f32>([0.5, 0.5, 0.5, 0.5], 16)
export const THIRDS = memory.data<f32>(
  [0.3333333432674408, 0.3333333432674408, 0.3333333432674408, 0.3333333432674408],
  16,
)
export const FIVE_HALVES = memory.data<f32>([2.5, 2.5, 2.5, 2.5], 16)
export const THREES = memory.data<f32>([3, 3, 3, 3], 16)
export const FIVES = memory.data<f32>([5, 5, 5, 5], 16)
export const THIRTY_FIVE_HALVES = memory.data<f32>([17.5, 17.5, 17.5, 17.5], 16)
