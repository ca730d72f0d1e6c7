import { describe, expect, test } from "vitest";

import { createKeyReader } from "../../src/terminal/keys.ts";

describe("keys", () => {
  test.each([
    ["\u001b[D", ["left"]],
    ["\u001bOC", ["right"]],
    ["\u001b[1;5A", ["up"]],
    [" \r\n\u0003\u0004\u007f\b", ["space", "enter", "enter", "ctrl-c", "ctrl-d", "backspace", "backspace"]],
    ["D+-?7", ["d", "+", "-", "?", "7"]],
    ["\u001b[15~", []],
    ["q\u001b[Bs", ["q", "down", "s"]],
    ["\u00e9\u{1F600}", ["\u00e9", "\u{1F600}"]],
  ])("%j are %j", (text, keys) => {
    expect(createKeyReader().read(text)).toEqual(keys);
  });

  test("a sequence may come in pieces, and Esc alone is known by what does not follow", () => {
    const reader = createKeyReader();
    expect([...reader.read("\u001b"), ...reader.read("["), ...reader.read("D")]).toEqual(["left"]);
    expect(reader.read("\u001b")).toEqual([]);
    expect(reader.rest()).toEqual(["escape"]);
    expect(reader.rest()).toEqual([]);
    expect(reader.read("\u001b[")).toEqual([]);
    expect(reader.rest()).toEqual([]);
    expect(reader.read("x")).toEqual(["x"]);
  });

  test("what is pasted is no key, in one piece or in several", () => {
    const reader = createKeyReader();
    expect(reader.read(`\u001b[200~${"s1q\r".repeat(2500)}\u001b[201~d`)).toEqual(["d"]);
    expect(reader.read("a\u001b[20")).toEqual(["a"]);
    expect(reader.read("0~qqq")).toEqual([]);
    expect(reader.rest()).toEqual([]);
    expect(reader.read("q\u001b[2")).toEqual([]);
    expect(reader.read("01~h")).toEqual(["h"]);
    expect(reader.read("q".repeat(10_000))).toEqual([]);
    expect(reader.read("q")).toEqual(["q"]);
    expect(reader.read("quite 1\r")).toEqual([]);
    expect(reader.read("12\r")).toEqual(["1", "2", "enter"]);
  });
});
