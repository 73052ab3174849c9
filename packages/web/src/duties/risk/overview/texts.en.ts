/** Words of the page where a project stands with its risks. */
export const english = {
  register: "Risk register",
};
