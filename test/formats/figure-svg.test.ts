import { describe, expect, test } from "vitest";

import { exerciseSvg, figureJson } from "../../src/formats/figure-json.ts";
import { figureSvg, isFigureSvg } from "../../src/formats/figure-svg.ts";
import { allFigures, drawn } from "../support/figures.ts";

const { bases, figures } = allFigures;
const everyId = Object.keys(figures);

const svgOf = (id: string, options = {}) => {
  const { figure, exercise } = drawn(id);
  return exerciseSvg(bases, figure, exercise, options);
};

/** Where everything in a picture is: the points that its paths go through, in units of paper. */
const pointsOf = (svg: string): readonly (readonly [number, number])[] =>
  [...svg.matchAll(/ d="([^"]+)"/g)].flatMap(([, data = ""]) => {
    let [x, y] = [0, 0];
    const points: [number, number][] = [];
    for (const [, letter, rest = ""] of data.matchAll(/([MlaVmh vqz])([^MlaVmhvqz]*)/g)) {
      const numbers = (rest.match(/-?[\d.]+/g) ?? []).map(Number);
      if (letter === "M") [x, y] = [numbers[0] ?? 0, numbers[1] ?? 0];
      else if (letter === "l") [x, y] = [x + (numbers[0] ?? 0), y + (numbers[1] ?? 0)];
      else if (letter === "a") [x, y] = [x + (numbers[5] ?? 0), y + (numbers[6] ?? 0)];
      else continue;
      points.push([x, y]);
    }
    return points;
  });

describe("the SVG of every figure", () => {
  test("is at most 10 KB, and well-formed", () => {
    const sizes = everyId.map((id) => [id, svgOf(id).length] as const).filter(([, size]) => size > 10_240);
    expect(sizes).toEqual([]);
    for (const id of everyId) {
      const svg = svgOf(id);
      expect(svg).not.toMatch(/NaN|undefined|Infinity/);
      const opened = [...svg.matchAll(/<([a-z]+)(?: [^>]*)?(?<!\/)>/g)].map(([, name]) => name);
      const closed = [...svg.matchAll(/<\/([a-z]+)>/g)].map(([, name]) => name);
      expect(opened.toSorted()).toEqual(closed.toSorted());
    }
  });

  test("is inside its frame", () => {
    const outside = everyId.filter((id) => {
      const svg = svgOf(id);
      const [, width = 0, height = 0] = (/viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? []).map(Number);
      return pointsOf(svg).some(([x, y]) => x < -5 || y < -5 || x > width + 5 || y > height + 5);
    });
    expect(outside).toEqual([]);
  });

  test("has no id, class, style or script, so that many stand on one page", () => {
    for (const id of everyId) expect(svgOf(id)).not.toMatch(/ id=| class=|<style|<script|href=|url\(/);
  });

  test("is the same each time", () => {
    expect(svgOf("bird-dog")).toBe(svgOf("bird-dog"));
  });
});

describe("an SVG", () => {
  test("is an image with a title and a description, on a light ground of its own", () => {
    expect(svgOf("bird-dog")).toMatch(
      /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" role="img" viewBox="0 0 \d+ \d+" width="60mm" height="[\d.]+mm"><title>Bird Dog<\/title><desc>Bird Dog\. Start: on hands and knees\. [^<]+<\/desc><rect width="100%" height="100%" rx="30" fill="#fff"\/>/,
    );
    expect(svgOf("bird-dog", { millimetres: 40 })).toContain('width="40mm"');
    expect(isFigureSvg(svgOf("bird-dog"))).toBe(true);
    expect(isFigureSvg('<svg xmlns="http://www.w3.org/2000/svg">')).toBe(false);
  });

  test("lets no name become markup", () => {
    const text = '<script>&"\u001b';
    const svg = figureSvg(bases, drawn("bird-dog").figure, { title: text, description: text });
    expect(svg).toContain("<title>&lt;script&gt;&amp;&quot;\\u{1b}</title>");
    expect(svg).not.toContain("<script");
  });

  test("stacks what lies, and puts what stands side by side", () => {
    const ratio = (id: string) => {
      const [, width = 1, height = 1] = (/viewBox="0 0 (\d+) (\d+)"/.exec(svgOf(id)) ?? []).map(Number);
      return width / height;
    };
    expect(ratio("glute-bridge")).toBeLessThan(1.7);
    expect(ratio("kettlebell-deadlift")).toBeGreaterThan(0.9);
  });

  test("shows the other side by flipping each picture, not their order or numbers", () => {
    const [one, other] = [svgOf("pallof-press"), svgOf("pallof-press", { mirrored: true })];
    expect([...other.matchAll(/<g transform="matrix\(-1 0 0 1 \d+ 0\)">/g)]).toHaveLength(4);
    const numbers = (svg: string) =>
      [...svg.matchAll(/<path d="[^"]+" fill="none" stroke="#000" stroke-width="10"\/>/g)].map(([path]) => path);
    expect(numbers(other)).toEqual(numbers(one));
    expect(numbers(one)).toHaveLength(2);
    expect(/viewBox="[^"]+"/.exec(other)?.[0]).toBe(/viewBox="[^"]+"/.exec(one)?.[0]);
  });

  test("has a picture from above where one is asked for", () => {
    expect(svgOf("pallof-press")).toContain(">from above</text>");
    expect(svgOf("bird-dog")).not.toContain("<text");
  });
});

test("figureJson has the sentence, the picture, and how many frames its motion has", () => {
  const { figure, exercise } = drawn("kettlebell-deadlift");
  const { alt, svg, frames } = figureJson(bases, figure, exercise);
  expect(alt).toContain("Kettlebell Deadlift. Start: standing, bent forward at the hips.");
  expect(svg).toContain(`<desc>${alt}</desc>`);
  expect(frames).toBe(40);
});
