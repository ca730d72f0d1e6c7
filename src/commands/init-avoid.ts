import { cautionTags, type CautionTag } from "../domain/catalog/entry.ts";
import { saying } from "../domain/profile/intake.ts";
import type { Profile } from "../domain/profile/profile.ts";
import { conditions } from "../domain/screening/conditions.ts";
import { avoidable } from "../terminal/caution-words.ts";
import { answered, type Step } from "./init-step.ts";

type TagGroup = (typeof avoidable)[number];

const isTicked = ({ tags }: TagGroup, { avoid }: Profile): boolean => tags.every((tag) => avoid.includes(tag));

/** The tags of what is ticked; tags that are not offered, and a part of those of a group that was not ticked, stay. */
const avoidOf = (
  ticked: readonly TagGroup[],
  offered: readonly TagGroup[],
  profile: Profile,
): readonly CautionTag[] => {
  const unticked = new Set<string>(offered.filter((group) => isTicked(group, profile)).flatMap(({ tags }) => tags));
  const wanted = new Set<string>([
    ...profile.avoid.filter((tag) => !unticked.has(tag)),
    ...ticked.flatMap(({ tags }) => tags),
  ]);
  return cautionTags.filter((tag) => wanted.has(tag));
};

/** A question that sets what is avoided, in groups of tags. */
const avoiding = (message: string, label: string, groupsFor: (profile: Profile) => readonly TagGroup[]): Step => ({
  topic: "what to leave out",
  ask: async (prompter, intake, way) => {
    const groups = groupsFor(intake.profile);
    return answered(
      await prompter.checkbox({
        message,
        label,
        choices: groups.map((group) => ({ value: group, name: group.name, short: group.short })),
        initial: groups.filter((group) => isTicked(group, intake.profile)),
        none: "nothing",
        ...way,
      }),
      (ticked) => saying(intake, { avoid: avoidOf(ticked, groups, intake.profile) }),
    );
  },
});

/** Pregnancy, osteoporosis and blood pressure, asked plainly. */
export const health = avoiding(
  "Is any of this so? The plan leaves out what does not suit it.",
  "Considered",
  () => conditions,
);

/** What a condition leaves out already is not offered again: unticking it there would take half of the condition back. */
export const leaveOut = avoiding("Should the plan leave anything else out?", "Left out", (profile) => {
  const told = new Set(conditions.filter((each) => isTicked(each, profile)).flatMap(({ tags }) => tags));
  return avoidable.filter(({ tags }) => !tags.some((tag) => told.has(tag)));
});
