import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { blobOf, dotBlob, edgeAt, ellipseOf, extent, type Blob } from "../../../src/domain/figure/blob.ts";
import { cameraAt, project } from "../../../src/domain/figure/camera.ts";
import { facing, hullOf, outlineOf } from "../../../src/domain/figure/hull.ts";

const blob = fc
  .record({
    x: fc.integer({ min: -50, max: 50 }),
    y: fc.integer({ min: -50, max: 50 }),
    radius: fc.integer({ min: 1, max: 9 }),
  })
  .map(({ x, y, radius }): Blob => dotBlob([x, y], radius));

describe("a hull", () => {
  test("goes once round, and nothing of its blobs is outside of it", () => {
    fc.assert(
      fc.property(fc.array(blob, { minLength: 1, maxLength: 5 }), (blobs) => {
        const hull = hullOf(blobs);
        expect(hull.reduce((sum, { from, to }) => sum + to - from, 0)).toBeCloseTo(2 * Math.PI, 6);
        const outline = outlineOf(hull, 0.1);
        for (let angle = 0; angle < 6; angle += 0.5) {
          const [x, y] = facing(angle);
          const most = Math.max(...blobs.map((each) => extent(each, [x, y])));
          const found = Math.max(...outline.map((point) => point[0] * x + point[1] * y));
          expect(found).toBeLessThan(most + 0.01);
          expect(found).toBeGreaterThan(most - 0.15);
        }
      }),
    );
  });

  test("of points is their corners", () => {
    const corners = [
      [0, 0],
      [4, 0],
      [4, 3],
      [0, 3],
      [2, 1],
    ].map((at) => dotBlob(at as unknown as [number, number], 0));
    const outline = outlineOf(hullOf(corners));
    expect(outline).toHaveLength(4);
    expect(outline).not.toContainEqual([2, 1]);
  });
});

describe("a blob", () => {
  test("of a ball is a circle from everywhere", () => {
    fc.assert(
      fc.property(fc.integer({ min: -180, max: 180 }), fc.integer({ min: -90, max: 90 }), (azimuth, elevation) => {
        const axes = [
          [3, 0, 0],
          [0, 3, 0],
          [0, 0, 3],
        ] as const;
        const { long, short } = ellipseOf(blobOf(cameraAt([azimuth, elevation]), { at: [1, 2, 3], axes }));
        expect(long).toBeCloseTo(3, 6);
        expect(short).toBeCloseTo(3, 6);
      }),
    );
  });

  test("has its edge where it is said to reach", () => {
    const flat: Blob = { at: [1, 2], xx: 16, xy: 3, yy: 4 };
    const direction = facing(0.7);
    const [x, y] = edgeAt(flat, direction);
    expect(x * direction[0] + y * direction[1]).toBeCloseTo(extent(flat, direction), 9);
  });
});

describe("a camera", () => {
  test("sees forward to the right from the side, the person's right on the left from the front, forward down from above", () => {
    expect(project(cameraAt([0, 0]), [1, 0, 0])[0]).toBeCloseTo(1);
    expect(project(cameraAt([90, 0]), [0, 0, 1])[0]).toBeCloseTo(-1);
    expect(project(cameraAt([90, 90]), [1, 0, 0])[1]).toBeCloseTo(-1);
  });
});
