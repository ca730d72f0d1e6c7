/** Where a muscle is: the trunk, the hips and legs, everything above and on the arms. */
export type Region = "trunk" | "legs" | "upper";

/** Read from top to bottom: the biceps femoris is no biceps, and the quadratus lumborum no quadriceps. */
const regions: readonly (readonly [Region, RegExp])[] = [
  ["trunk", /abdom|\babs?\b|oblique|obliquus|lower back|erector|spin[ae]|lumb|core\b|waist|multifid|transvers/],
  [
    "legs",
    /glute|hamstring|quad|adduct|abduct|cal(f|ves)|thigh|\bhips?\b|soleus|gastroc|femoris|tibialis|ankle|\blegs?\b|feet/,
  ],
  ["upper", /./],
];

/** Where this muscle, told in English or Latin, lower case and without punctuation, is. */
export const regionOf = (muscle: string): Region => regions.find(([, words]) => words.test(muscle))?.[0] ?? "upper";
