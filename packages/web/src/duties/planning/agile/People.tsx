import { Avatar } from "@mantine/core";

/** Who works on an item, by their initials; the names are on hover and for screen readers. */
export function People({ names }: { names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <Avatar.Group spacing={6} role="img" aria-label={names.join(", ")} title={names.join(", ")}>
      {names.slice(0, 3).map((name) => (
        <Avatar key={name} name={name} size={24} color="harbour" alt="" />
      ))}
      {names.length > 3 && (
        <Avatar size={24} alt="">
          +{names.length - 3}
        </Avatar>
      )}
    </Avatar.Group>
  );
}
