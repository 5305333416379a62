/**
 * Shaders of the point cloud. Colours are handed over as the screen's own sRGB values and blended there: the stage
 * draws straight to the canvas, without a tone-mapping pass over the whole picture.
 *
 * light (0 … 1) is how bright a point is among its fellows; lengths are CSS pixels.
 */

const PLACE = /* glsl */ `
attribute float light;
uniform float pixelRatio;
/** Distance from the camera, in world units, at which a point has its nominal size. */
uniform float reference;
varying vec3 vTint;
varying float vLight;

bool isPlaced(vec3 p) {
  return !any(isnan(p)) && all(lessThan(abs(p), vec3(1e30)));
}

/** 1 at the reference distance, growing towards the camera: the depth cue of size and brightness. */
float nearness(vec4 viewPosition) {
  return reference / max(-viewPosition.z, 1e-4 * reference);
}

/** Radius in CSS pixels at which a point's core has fallen to exp(-1/2). */
float coreRadius(float near) {
  return mix(0.72, 3.3, light * light) * clamp(pow(near, 0.8), 0.65, 3.5);
}

/** 1 of a point that is seen by itself, however many there are; of the others in a crowd less. */
float alone(float crowded) {
  return mix(crowded, 1.0, light * smoothstep(0.2, 0.8, light));
}

void hide() {
  gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
  gl_PointSize = 0.0;
}
`

/** A bright core in a wide faint halo, for dark grounds. */
export const LIGHT_VERTEX = /* glsl */ `
attribute vec3 tint;
${PLACE}
/** Below 1 where points are so many that their number, not each of them, is to be seen. */
uniform float crowd;
varying float vCore;
varying float vRadius;
varying float vGain;

void main() {
  if (!isPlaced(position)) { hide(); return; }
  vec4 viewPosition = modelViewMatrix * vec4(position, 1.0);
  gl_Position = projectionMatrix * viewPosition;
  float near = nearness(viewPosition);
  float core = coreRadius(near);
  // The halo reaches far around bright points only: it is what costs time where there are many.
  float radius = core * mix(3.0, 9.0, light * light) + 0.6;
  radius = min(radius, 64.0);
  vTint = tint;
  vLight = light;
  vCore = core * pixelRatio;
  vRadius = radius * pixelRatio;
  vGain = alone(0.75 * crowd) * clamp(pow(near, 1.4), 0.3, 1.35);
  gl_PointSize = 2.0 * vRadius;
}
`

export const LIGHT_FRAGMENT = /* glsl */ `
#define CROWDED 0.8
varying vec3 vTint;
varying float vLight;
varying float vCore;
varying float vRadius;
varying float vGain;

void main() {
  float r = length(gl_PointCoord - 0.5) * 2.0 * vRadius;
  if (r > vRadius) discard;
  float s = r / vCore;
  float core = exp(-0.5 * s * s);
  float edge = 1.0 - r / vRadius;
  float halo = 0.3 * vLight * edge * edge / (1.0 + 0.55 * s * s);
  // The eye and every camera see the middle of a bright star as white.
  vec3 colour = mix(vTint, vec3(1.0), 0.75 * vLight * core * core);
  vec3 shown = min(vGain * (core * colour + halo * vTint), vec3(1.0));
  // A point hides what is behind it by as much as it shines: a crowd comes to its mean colour at CROWDED, never to white.
  float brightest = max(shown.r, max(shown.g, shown.b));
  gl_FragColor = vec4(shown, min(brightest / CROWDED, 1.0));
}
`

/** A dark saturated disc, for light grounds. */
export const INK_VERTEX = /* glsl */ `
attribute vec3 ink;
${PLACE}
uniform float crowd;
varying float vRadius;

void main() {
  if (!isPlaced(position)) { hide(); return; }
  vec4 viewPosition = modelViewMatrix * vec4(position, 1.0);
  gl_Position = projectionMatrix * viewPosition;
  float near = nearness(viewPosition);
  vTint = ink;
  float single = alone(sqrt(crowd));
  vLight = clamp(0.55 + 0.5 * near, 0.6, 1.0) * single;
  // In a crowd each is smaller as well as fainter: between them paper is left, and where they are denser it is darker.
  vRadius = min(max(coreRadius(near) * 2.0, 1.5) * sqrt(single * crowd), 40.0) * pixelRatio;
  // One pixel more for the smooth edge.
  gl_PointSize = 2.0 * vRadius + 2.0;
}
`

export const INK_FRAGMENT = /* glsl */ `
varying vec3 vTint;
varying float vLight;
varying float vRadius;

void main() {
  float r = length(gl_PointCoord - 0.5) * (2.0 * vRadius + 2.0);
  float inside = clamp(vRadius + 0.5 - r, 0.0, 1.0);
  if (inside <= 0.0) discard;
  gl_FragColor = vec4(vTint, inside * vLight);
}
`

/** What the glow is made of: each point's light in linear values, drawn small into a coarse image that is then blurred. */
export const GLOW_VERTEX = /* glsl */ `
attribute vec3 tint;
attribute float flux;
/** Pixels of the coarse image per CSS pixel. */
uniform float coarseness;
uniform float gain;
${PLACE}

void main() {
  if (flux <= 0.0 || !isPlaced(position)) { hide(); return; }
  vec4 viewPosition = modelViewMatrix * vec4(position, 1.0);
  gl_Position = projectionMatrix * viewPosition;
  float near = nearness(viewPosition);
  float radius = max(2.6, 2.0 * coreRadius(near) * coarseness);
  // The same light over more pixels is fainter in each; linear from the encoded tint by the usual power of 2.2.
  vTint = pow(tint, vec3(2.2)) * flux * gain * clamp(near * near, 0.1, 6.0) / (radius * radius);
  vLight = radius;
  gl_PointSize = 2.0 * radius;
}
`

export const GLOW_FRAGMENT = /* glsl */ `
varying vec3 vTint;
varying float vLight;

void main() {
  float r = length(gl_PointCoord - 0.5) * 2.0;
  if (r > 1.0) discard;
  gl_FragColor = vec4(vTint * (1.0 - r * r), 1.0);
}
`
