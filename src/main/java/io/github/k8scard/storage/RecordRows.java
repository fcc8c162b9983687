package io.github.k8scard.storage;

import io.github.k8scard.board.DayTurnout;
import io.github.k8scard.board.TeamPicture.CardAnswers;
import io.github.k8scard.board.TeamPicture.Presence;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.memory.Recall;
import io.github.k8scard.round.Tally.Vote;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.spi.JdbiPlugin;

/**
 * The records that are read by name: each component from the column that is called like it, {@code memberId} from
 * {@code member_id}. What a click waits for is read by hand, since Jdbi looks the names up anew for each query.
 */
final class RecordRows implements JdbiPlugin {
    private static final List<Class<?>> READ_BY_NAME = List.of(
            CardAnswers.class,
            DayTurnout.class,
            Digests.Told.class,
            MemberKey.class,
            MemberWeeks.DailyCards.class,
            Presence.class,
            Recall.class,
            Vote.class);

    @Override
    public void customizeJdbi(Jdbi jdbi) {
        READ_BY_NAME.forEach(type -> jdbi.registerRowMapper(ConstructorMapper.factory(type)));
    }
}
