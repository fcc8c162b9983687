package io.github.k8scard.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FsrsVectorsTest {
    private static final int ROWS = 2023;
    private static final int LONGEST_INTERVAL = 36_500;
    private static final double TOLERANCE = 1e-6;

    private record Row(String text, List<String> columns) {
        int whole(int column) {
            return Integer.parseInt(columns.get(column));
        }

        double number(int column) {
            return Double.parseDouble(columns.get(column));
        }

        Fsrs fsrs() {
            String weights = columns.get(2);
            double[] w = weights.isEmpty()
                    ? FsrsWeights.defaults()
                    : Arrays.stream(weights.split(" "))
                            .mapToDouble(Double::parseDouble)
                            .toArray();
            return new Fsrs(w, LONGEST_INTERVAL);
        }
    }

    @Test
    void every_review_of_the_reference_implementation_is_reproduced() throws IOException {
        List<Row> rows = rows();
        assertThat(rows).hasSize(ROWS);
        Memory memory = null;
        for (Row row : rows) {
            memory = check(row, row.whole(1) == 0 ? null : memory);
        }
    }

    private static Memory check(Row row, Memory before) {
        Fsrs fsrs = row.fsrs();
        Grade grade = Arrays.stream(Grade.values())
                .filter(each -> each.score() == row.whole(5))
                .findFirst()
                .orElseThrow();
        int elapsed = row.whole(4);
        if (before != null) {
            assertThat(fsrs.retrievability(before, elapsed)).as(row.text()).isCloseTo(row.number(8), within(TOLERANCE));
        }
        Memory after = before == null ? fsrs.first(grade) : fsrs.next(before, elapsed, grade);
        assertThat(after.stability())
                .as(row.text())
                .isCloseTo(row.number(6), within(TOLERANCE * Math.max(1, row.number(6))));
        assertThat(after.difficulty()).as(row.text()).isCloseTo(row.number(7), within(TOLERANCE));
        assertThat(fsrs.intervalDays(after, row.number(3))).as(row.text()).isEqualTo(row.whole(9));
        return after;
    }

    private static List<Row> rows() throws IOException {
        try (InputStream csv = FsrsVectorsTest.class.getResourceAsStream("vectors.csv")) {
            return new String(csv.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> new Row(line, List.of(line.split(",", -1))))
                    .toList();
        }
    }
}
