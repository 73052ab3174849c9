/** English words of who belongs to a team or a department. */
export const english = {
  nested: "Whoever belongs to a department below belongs here too.",
  none: "Nobody belongs here yet. Members have, in every project that takes this group in, the role it has there.",
  from: "through {{name}}",
  add: "Add somebody",
  addText: "Groups give rights: only who could give the same rights in those projects lets somebody in.",
  people: "People",
  accounts: "Accounts of clients and others",
  added: "{{name}} belongs here now",
  remove: "Take {{name}} out",
  removed: "{{name}} does not belong here any more",
};
