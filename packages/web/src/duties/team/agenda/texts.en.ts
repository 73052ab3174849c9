/** Words of a meeting's agenda. */
export const english = {
  none: "There is nothing on the agenda yet. Points that stay open come back in the next meeting of the series.",
  carried: "carried over from {{meeting}}",
  due: "due {{day}}",
  new: "A further point. Press Enter",
  label: "New point of the agenda",
  made: "“{{name}}” is on the agenda",
  signed: "The minutes are signed off: the agenda stays as it is.",
  all: "All agenda items of the project",
} as const;
