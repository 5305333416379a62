// Pull and depth of the potential of stars on one another, by direct summation: twin of fixedForces in physics/cluster/fixedPoint.ts.
//
// Places are whole numbers: their differences are exact, whatever a compiler does to sums of floating-point numbers. Every sum has a fixed
// order: stars of a tile, tiles of a slab, slabs. What stars are summed up in one dispatch does not show in it.

struct Task {
  // First star of this dispatch, how many stars there are, and the slab from `source` to before `end`, in whole tiles.
  first: u32,
  count: u32,
  source: u32,
  end: u32,
  softeningSquared: f32,
}

// x, y, z on the grid and the bits of the mass.
@group(0) @binding(0) var<storage, read> places: array<vec4<i32>>;
// Sums of m d/r³ and of m/r.
@group(0) @binding(1) var<storage, read_write> sums: array<vec4<f32>>;
@group(0) @binding(2) var<uniform> task: Task;

const TILE = 256u;
const WORK_LENGTH = 0x1p-23f;

var<workgroup> tile: array<vec4<i32>, TILE>;

@compute @workgroup_size(TILE)
fn pull(@builtin(global_invocation_id) id: vec3<u32>, @builtin(local_invocation_index) lane: u32) {
  let star = task.first + id.x;
  let own = places[min(star, task.count - 1u)].xyz;
  var slab = vec4<f32>(0);
  for (var start = task.source; start < task.end; start += TILE) {
    workgroupBarrier();
    tile[lane] = places[start + lane];
    workgroupBarrier();
    var sum = vec4<f32>(0);
    // ladder: pairs card
    for (var k = 0u; k < TILE; k++) {
      let other = tile[k];
      let apart = vec3<f32>(other.xyz - own) * WORK_LENGTH;
      let square = dot(apart, apart) + task.softeningSquared;
      // Neither on itself nor, without softening, in one place: nothing becomes infinite.
      let alone = start + k == star || square == 0;
      let inverse = select(inverseSqrt(max(square, 0x1p-60f)), 0, alone);
      let depth = bitcast<f32>(other.w) * inverse;
      sum += vec4<f32>(depth * inverse * inverse * apart, depth);
    }
    // ladder: end
    slab += sum;
  }
  if (star < task.count) {
    if (task.source > 0) { slab += sums[star]; }
    sums[star] = slab;
  }
}
