import { readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";

const firstOf = (read: () => string): string => {
  try {
    return read().trim();
  } catch {
    return "";
  }
};

/** Where process numbers mean something: this computer since it was started and, in containers, this one. */
const placeHere = (): string =>
  [
    hostname(),
    firstOf(() => readFileSync("/proc/sys/kernel/random/boot_id", "utf8")),
    firstOf(() => readlinkSync("/proc/self/ns/pid")),
  ].join(" ");

/** When the process was started, where the system tells (Linux): its number may be used again after its end. */
const startOf = (pid: number): string =>
  firstOf(
    () =>
      readFileSync(`/proc/${pid}/stat`, "utf8")
        .replace(/^.*\) /s, "")
        .split(" ")[19] ?? "",
  );

/** Whether there is a process of this number here. */
export const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It runs for somebody else.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
};

/** A process that holds a lock. */
export interface Owner {
  readonly pid: number;
  readonly place: string;
  readonly start: string;
  /** No two locks are alike. */
  readonly token: string;
}

/** This process as an owner. */
export const ownerHere = (): Owner => ({
  pid: process.pid,
  place: placeHere(),
  start: startOf(process.pid),
  token: Math.random().toString(36).slice(2),
});

/** Reads an owner as it was written; undefined for anything else. */
export const parseOwner = (text: string): Owner | undefined => {
  try {
    const { pid, place, start, token } = JSON.parse(text) as Record<string, unknown>;
    if (!Number.isSafeInteger(pid) || (pid as number) <= 0) return undefined;
    if (typeof place !== "string" || typeof start !== "string" || typeof token !== "string") return undefined;
    return { pid: pid as number, place, start, token };
  } catch {
    return undefined;
  }
};

/** Whether the owner was a process of this place and has ended; false where it cannot be known from here. */
export const hasEnded = (owner: Owner): boolean =>
  owner.place === placeHere() && (!isRunning(owner.pid) || owner.start !== startOf(owner.pid));
