/** The paragraphs of an article that is long enough to be told from what stands around it. */
export const TEXT = [
  'The ferry between Norhaven and the island of Skell sailed again on Monday after eleven days in the dock, the office said.',
  'Engineers had replaced both propeller shafts of the ship, which had struck a sandbank in the night of the autumn storm.',
  'About two hundred passengers waited on the quay before sunrise, many of them pupils who had stayed on the mainland.',
  'The harbour master thanked the crews of three fishing boats that had carried post and medicine in the meantime.',
  'A second ship is to join the line in spring, and the council has asked for a timetable with a late crossing on Fridays.',
] as const;
