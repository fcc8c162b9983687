package io.github.k8scard.sandbox.time;

import java.util.List;

/**
 * A simulated member.
 *
 * @param memberId who it is in the workspace
 * @param attendance how often a card is answered at all, 0 to 1
 * @param knowledge how often a question that is new to them is answered right, 0 to 1
 */
public record Teammate(String memberId, double attendance, double knowledge) {
    /** The share of what was not known, 0 to 1, that is remembered when it is asked again. */
    private static final double LEARNT = 0.6;

    /** The chance, 0 to 1, of a right answer to a question met so many times before. */
    double chance(int met) {
        return 1 - (1 - knowledge) * Math.pow(1 - LEARNT, met);
    }

    /** Who plays the standard workspace's members. */
    public enum Crew {
        /** From the expert who is rarely there to the newcomer who always is. */
        MIXED,
        /** People who have just begun. */
        JUNIORS,
        /** People who know nearly all of it. */
        SENIORS;

        /** One for each person of the workspace. */
        public List<Teammate> members() {
            return switch (this) {
                case MIXED -> people(0.7, 0.75, 0.6, 0.9, 0.35, 0.5);
                case JUNIORS -> people(0.4, 0.45, 0.35, 0.5, 0.3, 0.35);
                case SENIORS -> people(0.95, 0.9, 0.95, 0.98, 0.85, 0.9);
            };
        }

        private static List<Teammate> people(
                double ada, double ben, double chioma, double dmitri, double emi, double farah) {
            return List.of(
                    new Teammate("U0ADA", 0.9, ada),
                    new Teammate("U0BEN", 0.95, ben),
                    new Teammate("U0CHIOMA", 0.9, chioma),
                    new Teammate("U0DMITRI", 0.5, dmitri),
                    new Teammate("U0EMI", 0.98, emi),
                    new Teammate("U0FARAH", 0.7, farah));
        }
    }
}
