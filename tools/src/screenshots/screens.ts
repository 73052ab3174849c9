export interface Screen {
  name: string;
  /** `$projectId` is a project of the demo organisation, `$setup` the one-time link. */
  path: string;
  when: "beforeSetUp" | "signedOut" | "signedIn";
  /** Something on the page that comes last. */
  ready?: string;
}

export const screens: readonly Screen[] = [
  { name: "setup", path: "$setup", when: "beforeSetUp" },
  { name: "sign-in", path: "/sign-in", when: "signedOut" },
  { name: "projects", path: "/projects", when: "signedIn" },
  { name: "plan", path: "/projects/$projectId/plan", when: "signedIn", ready: "[role=treegrid]" },
  { name: "overview", path: "/projects/$projectId", when: "signedIn" },
  { name: "project-settings", path: "/projects/$projectId/settings", when: "signedIn" },
  { name: "import", path: "/import", when: "signedIn" },
  { name: "people", path: "/people", when: "signedIn" },
  { name: "calendars", path: "/calendars", when: "signedIn" },
];
