-- In real time. A wait that was asked for later than now is none: the clock was ahead then.
alter table method_use add column asked_at timestamp with time zone;
