//! Repeated definitions, and the help for an entry that has outgrown its form.

use super::check;

#[test]
fn a_short_form_that_grew_says_the_way_out() {
    check(
        r#"[actors]
hamas = "Hamas"
israel = { name = "Israel", kind = "state" }

[actors.hamas]
kind = "armed-group"
[actors.hamas.ties]
israel = "fights"

[actors.israel]
role = "party"
"#,
        r#"5:9 `hamas` duplicate-table: line 2 already gives this in its short form; move `name = "Hamas"` into this table and delete line 2 (first defined here: 2)
10:9 `israel` duplicate-table: line 3 already gives this in its short form; move `name = "Israel"`, `kind = "state"` into this table and delete line 3 (first defined here: 3)

actors.hamas = "Hamas"
actors.israel.name = "Israel"
actors.israel.kind = "state""#,
    );
    check(
        r#"[positions.hamas]
withdrawal = "Full."
[[positions.hamas.withdrawal]]
text = "Full, at once."
"#,
        r#"3:19 `withdrawal` duplicate-table: line 2 already gives this in its short form; move `text = "Full."` into a table `[[positions.hamas.withdrawal]]` and delete line 2 (first defined here: 2)

positions.hamas.withdrawal = "Full.""#,
    );
    check(
        r#"[positions.hamas.withdrawal]
text = "Full."
[[positions.hamas.withdrawal]]
text = "Full, at once."
[positions.hamas]
exchange = ["One for ten.", "One for fifty."]
[[positions.hamas.exchange]]
text = "One for a hundred."
[[positions.israel.exchange]]
text = "Forty."
[positions.israel.exchange]
text = "Thirty."
"#,
        r#"3:19 `withdrawal` duplicate-table: line 1 already gives this as one table; write `[[positions.hamas.withdrawal]]` in line 1 too (first defined here: 1)
7:19 `exchange` duplicate-table: line 6 already gives this in its short form; move what line 6 says into a table `[[positions.hamas.exchange]]` and delete line 6 (first defined here: 6)
11:19 `exchange` duplicate-table: this is already given as a list of tables; write `[[positions.israel.exchange]]` here too (first defined here: 9)

positions.hamas.withdrawal.text = "Full."
positions.hamas.exchange[0] = "One for ten."
positions.hamas.exchange[1] = "One for fifty."
positions.israel.exchange[0].text = "Forty.""#,
    );
    check(
        r#"[positions]
israel.withdrawal = { text = "None.", kind = "refusal" }
israel.exchange = "Forty."
[positions.israel]
aid = "More."
"#,
        r#"4:12 `israel` duplicate-table: line 2 already gives a field of this table; move `withdrawal = { text = "None.", kind = "refusal" }` into this table and delete line 2 (first defined here: 2)

positions.israel.withdrawal.text = "None."
positions.israel.withdrawal.kind = "refusal"
positions.israel.exchange = "Forty.""#,
    );
    check(
        r#"[positions.israel]
aid = "More."
[positions]
israel.withdrawal = "None."
hamas = { aid = "All." }
[actors.hamas]
name = "Hamas"
[actors]
israel = "Israel"
"#,
        r#"4:1 `israel` duplicate-table: line 1 already makes this a table; move `withdrawal = "None."` there, or delete this line (first defined here: 1)

positions.israel.aid = "More."
positions.hamas.aid = "All."
actors.hamas.name = "Hamas"
actors.israel = "Israel""#,
    );
    check(
        r#"[actors]
hamas = "Hamas"
[actors.hamas.ties]
israel = "fights"
"#,
        r#"3:9 `hamas` duplicate-table: line 2 already gives this in its short form; move `name = "Hamas"` into a table `[actors.hamas]` and delete line 2 (first defined here: 2)

actors.hamas = "Hamas""#,
    );
}

#[test]
fn a_second_definition_is_lost_whole() {
    check(
        r#"[actors.a]
name = "A"
name = "B"
[actors.b]
name = "B"
[actors.a]
kind = "state"
[actors.a.ties]
b = "x"
[actors.c]
name = "C"
ties.a = "x"
ties = "y"
ties.a.b = 1
"#,
        r#"3:1 `name` duplicate-key: `name` is given twice; delete this, or the one in line 2 (first defined here: 2)
6:9 `a` duplicate-table: `[actors.a]` stands already in line 1; give one of them another id, or make them one (first defined here: 1)
13:1 `ties` duplicate-table: line 12 already makes this a table; delete this line, or write it there as a field (first defined here: 12)
14:6 `a` duplicate-key: `a` is given twice; delete this, or the one in line 12 (first defined here: 12)

actors.a.name = "A"
actors.b.name = "B"
actors.c.name = "C"
actors.c.ties.a = "x""#,
    );
    check(
        r#"[actors]
a = "A"
[issues]
i = "I"
[actors]
b = "B"
[actors.c]
name = "C"
"#,
        r#"5:2 `actors` duplicate-table: `[actors]` stands already in line 1; move these lines there (first defined here: 1)

actors.a = "A"
actors.c.name = "C"
issues.i = "I""#,
    );
    check(
        r#"[actors.a]
[actors.a]
name = "A"
[actors.b]
[figures.f]
label = "F"
[actors.b]
name = "B"
"#,
        r#"2:9 `a` duplicate-table: `[actors.a]` stands twice; delete one of the two (the same here: 1)
7:9 `b` duplicate-table: `[actors.b]` stands twice; delete one of the two (the same here: 4)

actors.a.name = "A"
actors.b.name = "B"
figures.f.label = "F""#,
    );
}

#[test]
fn tables_may_stand_in_any_order() {
    check(
        r#"broken
[x.y]
a = 1
[x]
b = 2
[x.z]
"c d" = 3
'é'.f = 4
[[l]]
a = 1
[l.m]
b = 1
[[l]]
[[l.n]]
c = 1
[[l.n]]
[q]
a.b.c = 1
a.b.d = 2
[q.a.e]
f = 1
"#,
        "1:1 `broken` no-field: this is neither a field nor a header; write `key = …`, or begin it with `#` if it is a comment

x.y.a = 1
x.b = 2
x.z.c d = 3
x.z.é.f = 4
l[0].a = 1
l[0].m.b = 1
l[1].n[0].c = 1
q.a.b.c = 1
q.a.b.d = 2
q.a.e.f = 1",
    );
    check(
        "broken
a = 1
a.b = 2
[a]
c = 3
[t]
u = { v = 1 }
u.w = 2
[t.u]
x = 3
[i.j]
k = 1
[i]
j.l = 2
j = 3
[m.n]
[[m]]
",
        "1:1 `broken` no-field: this is neither a field nor a header; write `key = …`, or begin it with `#` if it is a comment
3:1 `a` duplicate-key: `a` is given twice; delete this, or the one in line 2 (first defined here: 2)
4:2 `a` duplicate-table: line 2 already gives this in its short form; move what line 2 says into this table and delete line 2 (first defined here: 2)
8:1 `u` duplicate-key: `u` is given twice; delete this, or the one in line 7 (first defined here: 7)
9:4 `u` duplicate-table: line 7 already gives this in its short form; move `v = 1` into this table and delete line 7 (first defined here: 7)
14:1 `j` duplicate-table: line 11 already makes this a table; move `l = 2` there, or delete this line (first defined here: 11)
15:1 `j` duplicate-table: line 11 already makes this a table; delete this line, or write it there as a field (first defined here: 11)
17:3 `m` duplicate-table: `[m]` stands already in line 16; give one of them another id, or make them one (first defined here: 16)

a = 1
t.u.v = 1
i.j.k = 1",
    );
}
