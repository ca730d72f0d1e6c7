import { describe, expect, test } from "vitest";

import { scanJson } from "../../src/storage/json-scan.ts";

const scan = (text: string, deepest = 3, most = 5) => scanJson(Buffer.from(text), deepest, most);

describe("scanJson", () => {
  test.each([
    ["as deep as allowed", '[{"a":[1]}]', "fine"],
    ["one deeper", '[{"a":[{}]}]', "too-deep"],
    ["as many as allowed", "[{},{},{},{}]", "fine"],
    ["one more", "[{},{},{},{},{}]", "too-many"],
    ["brackets in a text", '["[[[[[[[[", "{{{{"]', "fine"],
    ["brackets after an escaped quote", '["\\"[[[[[["]', "fine"],
    ["brackets after an escaped backslash", '["\\\\",[[[1]]]]', "too-deep"],
    ["brackets after a text that is never closed", '["a\n,[[[1]]]]', "too-deep"],
  ])("%s: %s", (_name, text, verdict) => {
    expect(scan(text)).toBe(verdict);
  });

  test("stops at the first bracket that is too deep", () => {
    expect(scanJson(Buffer.alloc(5_000_000, "["), 64, 1e9)).toBe("too-deep");
  });
});
