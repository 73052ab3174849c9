export const english = {
  title: "What you want to learn",
  text: "Who plans sees it where somebody with the skill is looked for, and where somebody is to be trained.",
  none: "You have stated no wish yet.",
  wish: "{{skill}}, up to level {{level}}",
  now: "now at {{level}}",
  skill: "Skill",
  level: "Level",
  add: "Add the wish",
  remove: "No longer want {{skill}}",
  added: "You want to learn {{skill}} up to level {{level}}.",
  removed: "You no longer want to learn {{skill}}.",
};
