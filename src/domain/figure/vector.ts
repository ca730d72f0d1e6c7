/** A point or a direction in the room: x forward, y up, z to the person's right; 1 is 1 % of body height. */
export type Vec = readonly [x: number, y: number, z: number];

/** Degrees. */
export type Angles = readonly [number, number, number];

export const add = (a: Vec, b: Vec): Vec => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
export const subtract = (a: Vec, b: Vec): Vec => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
export const scale = (a: Vec, by: number): Vec => [a[0] * by, a[1] * by, a[2] * by];
export const dot = (a: Vec, b: Vec): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
export const cross = (a: Vec, b: Vec): Vec => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
export const length = (a: Vec): number => Math.hypot(a[0], a[1], a[2]);
export const distance = (a: Vec, b: Vec): number => length(subtract(a, b));
export const mix = (a: number, b: number, t: number): number => a + (b - a) * t;
export const mixVec = (a: Vec, b: Vec, t: number): Vec => [mix(a[0], b[0], t), mix(a[1], b[1], t), mix(a[2], b[2], t)];

/** `from`, and `by` further along the direction. */
export const along = (from: Vec, direction: Vec, by: number): Vec => add(from, scale(direction, by));

/** The direction alone; `otherwise` where there is none. */
export const unit = (a: Vec, otherwise: Vec = [1, 0, 0]): Vec => {
  const size = length(a);
  return size < 1e-9 ? otherwise : scale(a, 1 / size);
};

/** What is left of `a` once its part along the unit vector is taken away. */
export const across = (a: Vec, direction: Vec): Vec => along(a, direction, -dot(a, direction));

/** The middle of some points, at least one. */
export const middle = (points: readonly Vec[]): Vec =>
  scale(
    points.reduce((sum, point) => add(sum, point), [0, 0, 0]),
    1 / points.length,
  );

export const cosine = (degrees: number): number => Math.cos((degrees * Math.PI) / 180);
export const sine = (degrees: number): number => Math.sin((degrees * Math.PI) / 180);
export const degrees = (radians: number): number => (radians * 180) / Math.PI;
