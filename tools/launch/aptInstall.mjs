import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/** Installs a Debian package where we may; gives whether it is there afterwards. */
export function aptInstall(packageName, say = console.error) {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return false;
  say(`Installing ${packageName} (apt-get)…`);
  const apt = (...args) =>
    spawnSync("apt-get", ["-qq", "-o=Dpkg::Use-Pty=0", ...args], {
      encoding: "utf8",
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
  const install = () => apt("install", "-y", "--no-install-recommends", packageName);
  // The lists may be missing, or older than what they name.
  if (install().status === 0 || (apt("update").status === 0 && install().status === 0)) return true;
  say(`${packageName} could not be installed.`);
  return false;
}
