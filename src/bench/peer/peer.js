'use strict';

// The same work as k8scard's, as one would write it with Bolt for JavaScript and SQLite. WAL with synchronous=NORMAL
// survives kill -9 of the process, as k8scard's database does.
const fs = require('node:fs');
const { App, LogLevel } = require('@slack/bolt');
const Database = require('better-sqlite3');

const REPLY = process.env.REPLY !== '0';
const POINTS = 10;
const cards = JSON.parse(fs.readFileSync(process.env.DECK, 'utf8')).cards.filter((card) => card.choices);

const db = new Database(process.env.DATABASE);
db.pragma('journal_mode = WAL');
db.pragma('synchronous = NORMAL');
db.exec(`
  create table if not exists answer (
    round_id integer not null,
    member_id text not null,
    channel_id text not null,
    card_id text not null,
    choice integer not null,
    correct integer not null,
    points integer not null,
    answered_on text not null,
    answered_at text not null,
    primary key (round_id, member_id)
  ) without rowid;
  create index if not exists answer_by_channel on answer (channel_id, answered_on);
  create table if not exists showing (
    id integer primary key,
    member_id text not null,
    card_id text not null,
    shown_at text not null
  );
`);
const insertAnswer = db.prepare(`
  insert into answer (round_id, member_id, channel_id, card_id, choice, correct, points, answered_on, answered_at)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?)
  on conflict do nothing
`);
const findAnswer = db.prepare('select choice, correct, points from answer where round_id = ? and member_id = ?');
const insertShowing = db.prepare('insert into showing (member_id, card_id, shown_at) values (?, ?, ?)');
const sumPoints = db.prepare(`
  select member_id, sum(points) as points
  from answer
  where channel_id = ? and answered_on >= ?
  group by member_id
  order by points desc, member_id
  limit 10
`);

const cardOfRound = (roundId) => cards[roundId % cards.length];
const plain = (text) => ({ type: 'plain_text', text });
const mrkdwn = (text) => ({ type: 'mrkdwn', text });

function firstAnswer(body, action) {
  const roundId = Number(action.value);
  const card = cardOfRound(roundId);
  const choice = Number(action.action_id.slice('round:choose:'.length));
  const correct = choice === 0 ? 1 : 0;
  const now = new Date().toISOString();
  const answer = { choice, correct, points: correct * POINTS };
  const { changes } = insertAnswer.run(
    roundId, body.user.id, body.channel.id, card.id, choice, correct, answer.points, now.slice(0, 10), now,
  );
  return { card, answer: changes === 1 ? answer : findAnswer.get(roundId, body.user.id) };
}

function result({ card, answer }) {
  const choices = [card.choices.correct, ...card.choices.wrong];
  const verdict = answer.correct
    ? `✅ *Right.* It is ${choices[0]}`
    : `❌ *Not quite.* You picked ${choices[answer.choice]}\nThe answer is ${choices[0]}`;
  return {
    response_type: 'ephemeral',
    replace_original: false,
    text: verdict,
    blocks: [
      { type: 'context', elements: [mrkdwn(card.question)] },
      { type: 'section', text: mrkdwn(verdict) },
      { type: 'section', text: mrkdwn(card.answer) },
      { type: 'context', elements: [mrkdwn(card.explanation ?? ''), mrkdwn(`<${card.source}|Documentation>`)] },
      { type: 'context', elements: [mrkdwn(`+${answer.points} points`)] },
    ],
  };
}

function practiceCard(showingId, card) {
  const choices = [card.choices.correct, ...card.choices.wrong];
  const letter = (position) => 'ABCDEFGH'[position];
  return {
    response_type: 'ephemeral',
    text: `Practice: ${card.question}`,
    blocks: [
      { type: 'section', text: mrkdwn(card.question) },
      { type: 'section', text: mrkdwn(choices.map((choice, i) => `*${letter(i)}*  ${choice}`).join('\n')) },
      {
        type: 'actions',
        elements: choices.map((_, i) => ({
          type: 'button',
          text: plain(letter(i)),
          action_id: `practice:choose:${i}`,
          value: String(showingId),
        })),
      },
      { type: 'context', elements: [mrkdwn('practice  ·  only you see this')] },
    ],
  };
}

function monday() {
  const day = new Date();
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7));
  return day.toISOString().slice(0, 10);
}

function leaderboard(channelId) {
  const lines = sumPoints.all(channelId, monday()).map((row, i) => `${i + 1}. <@${row.member_id}>  ${row.points}`);
  return { response_type: 'ephemeral', text: `*This week*\n${lines.join('\n')}` };
}

const app = new App({
  token: process.env.SLACK_BOT_TOKEN,
  signingSecret: process.env.SLACK_SIGNING_SECRET,
  clientOptions: { slackApiUrl: process.env.SLACK_API_URL },
  logLevel: LogLevel.WARN,
  customRoutes: [{ path: '/readyz', method: 'GET', handler: (_, res) => res.writeHead(200).end('ready') }],
});

app.action(/^round:choose:\d$/, async ({ ack, body, action, respond }) => {
  const answered = firstAnswer(body, action);
  await ack();
  if (REPLY) {
    await respond(result(answered));
  }
});

app.command('/k8scard', async ({ ack, command }) => {
  if (command.text.trim() === 'leaderboard') {
    await ack(leaderboard(command.channel_id));
    return;
  }
  const card = cards[Math.floor(Math.random() * cards.length)];
  const { lastInsertRowid } = insertShowing.run(command.user_id, card.id, new Date().toISOString());
  await ack(practiceCard(lastInsertRowid, card));
});

app.start(Number(process.env.PORT));

process.on('SIGTERM', async () => {
  await app.stop();
  db.close();
  process.exit(0);
});
