import { readdirSync } from "node:fs";
import { getPriority } from "node:os";
import { giveWay } from "./giveWay.ts";

const priorities = (): number[] => readdirSync("/proc/self/task").map((thread) => getPriority(Number(thread)));
const before = priorities();
giveWay();
console.log(JSON.stringify({ before, after: priorities() }));
