-- What the admins were told of by direct messages and that is not over yet, so that each is told once.
create table trouble_told (
    workspace_id varchar(32) not null references workspace (id),
    trouble      varchar(16) not null,
    told_at      timestamp with time zone not null,
    primary key (workspace_id, trouble)
);
