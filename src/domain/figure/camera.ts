import { cosine, dot, sine, type Vec } from "./vector.ts";

/** A point of a picture, in % of body height: x to the right, y up. */
export type Point = readonly [x: number, y: number];

/** An orthographic camera: what is further away is no smaller. Three unit vectors of the room. */
export interface Camera {
  readonly right: Vec;
  readonly up: Vec;
  /** Towards the eye. */
  readonly eye: Vec;
}

/**
 * A camera by azimuth (0 sees the person's right side, 90 the front) and elevation (90 from above), in degrees. An
 * elevation of 90 keeps what the azimuth calls front at the bottom of the picture.
 */
export const cameraAt = ([azimuth, elevation]: readonly [number, number]): Camera => {
  const [sinA, cosA, sinE, cosE] = [sine(azimuth), cosine(azimuth), sine(elevation), cosine(elevation)];
  return { right: [cosA, 0, -sinA], up: [-sinA * sinE, cosE, -cosA * sinE], eye: [sinA * cosE, sinE, cosA * cosE] };
};

export const project = (camera: Camera, point: Vec): Point => [dot(point, camera.right), dot(point, camera.up)];

/** How near to the eye. */
export const depthOf = (camera: Camera, point: Vec): number => dot(point, camera.eye);
