package punctual.cli;

import punctual.diff.DiffSummary;
import punctual.diff.Difference;

/** How differences are shown: as they are found, then what they come to. */
interface DiffOutput {

  void difference(Difference difference);

  void summary(DiffSummary summary);
}
