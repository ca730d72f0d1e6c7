import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..", "..");
const built = join(root, "dist", "main.js");

/** When the newest of the files the build reads was changed; milliseconds. */
const newestSource = (): number =>
  Math.max(
    ...["src", "scripts"].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map(
        (name) => statSync(join(root, folder, name)).mtimeMs,
      ),
    ),
    statSync(join(root, "package.json")).mtimeMs,
  );

/**
 * The tests in test/e2e run the built program, so it is built when it is missing or older than its sources.
 * A build that fails leaves none, and so fails those tests alone.
 */
export default (): void => {
  if (existsSync(built) && statSync(built).mtimeMs > newestSource()) return;
  spawnSync(process.execPath, [join(root, "scripts", "build.js")], { stdio: ["ignore", "ignore", "inherit"] });
};
