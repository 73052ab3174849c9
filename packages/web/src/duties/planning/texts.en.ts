/** Words of the planning duty's pages, but the plan screen, which has its own. */
export const english = {
  "projects.title": "Projects",
};
