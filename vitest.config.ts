import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/support/global-setup.ts"],
    setupFiles: ["test/support/fixed-seed.ts"],
    env: { TZ: "Europe/Berlin", FORCE_COLOR: "0", LANG: "en_GB.UTF-8" },
    // Vitest keeps a core for itself, which on two of them would leave one.
    maxWorkers: "100%",
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
