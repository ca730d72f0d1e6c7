import type { Browser } from "./chromium.ts";

/** What the layout of a page on paper looks like, in millimetres. */
export interface OnPaper {
  /** Of each section of class `page`. */
  readonly heights: readonly number[];
  /** Exercises on each page. */
  readonly cards: readonly number[];
  /** Of what is marked as a page, how much of it something fills. */
  readonly widest: number;
}

const millimetre = 96 / 25.4;

/** How high the pages of a hand-out are where its type area is so wide. */
export const onPaper = async (browser: Browser, width: number): Promise<OnPaper> => {
  await browser.asPaper(width);
  return browser.evaluate<OnPaper>(`(() => {
    const pages = [...document.querySelectorAll(".page")];
    const bottom = (page) => Math.max(...[...page.querySelectorAll("*")].filter((one) => getComputedStyle(one).position !== "absolute")
      .map((one) => one.getBoundingClientRect().bottom)) - page.getBoundingClientRect().top;
    return {
      heights: pages.map((page) => bottom(page) / ${millimetre}),
      cards: pages.map((page) => page.querySelectorAll(".card").length),
      widest: document.scrollingElement.scrollWidth / ${millimetre},
    };
  })()`);
};

/** Labels of a page on a screen that are smaller than a finger, and how wide all of it is. */
export const onPhone = (browser: Browser): Promise<{ readonly width: number; readonly small: readonly string[] }> =>
  browser.evaluate(`({
    width: document.scrollingElement.scrollWidth,
    small: [...document.querySelectorAll("label")].filter((label) => {
      const { width, height } = label.getBoundingClientRect();
      return width < 44 || height < 44;
    }).map((label) => label.outerHTML),
  })`);
