//! A label of a host's name in ASCII, as RFC 3492 writes it.

const BASE: u32 = 36;
const FIRST: u32 = 1;
const LAST: u32 = 26;
const SKEW: u32 = 38;
const DAMP: u32 = 700;
const INITIAL_BIAS: u32 = 72;
const INITIAL: u32 = 0x80;

/// The label without the `xn--` before it; none if it is too long for the arithmetic.
pub(super) fn encode(label: &str) -> Option<String> {
    let mut encoded: String = label.chars().filter(char::is_ascii).collect();
    let basic = u32::try_from(encoded.len()).ok()?;
    let length = u32::try_from(label.chars().count()).ok()?;
    if basic > 0 {
        encoded.push('-');
    }
    let (mut point, mut delta, mut bias, mut handled) = (INITIAL, 0_u32, INITIAL_BIAS, basic);
    while handled < length {
        let next = label.chars().map(u32::from).filter(|&char| char >= point).min()?;
        delta = delta.checked_add((next - point).checked_mul(handled + 1)?)?;
        point = next;
        for char in label.chars().map(u32::from) {
            if char < point {
                delta = delta.checked_add(1)?;
            } else if char == point {
                push_number(delta, bias, &mut encoded);
                bias = adapted(delta, handled + 1, handled == basic);
                delta = 0;
                handled += 1;
            }
        }
        delta = delta.checked_add(1)?;
        point += 1;
    }
    Some(encoded)
}

/// Adds a number in digits whose weight depends on their place.
fn push_number(mut number: u32, bias: u32, to: &mut String) {
    let mut place = BASE;
    loop {
        let threshold = place.saturating_sub(bias).clamp(FIRST, LAST);
        if number < threshold {
            to.extend(digit(number));
            return;
        }
        to.extend(digit(threshold + (number - threshold) % (BASE - threshold)));
        number = (number - threshold) / (BASE - threshold);
        place += BASE;
    }
}

fn adapted(delta: u32, length: u32, is_first: bool) -> u32 {
    let mut delta = if is_first { delta / DAMP } else { delta / 2 };
    delta += delta / length;
    let mut bias = 0;
    while delta > (BASE - FIRST) * LAST / 2 {
        delta /= BASE - FIRST;
        bias += BASE;
    }
    bias + BASE * delta / (delta + SKEW)
}

/// `a` to `z`, then `0` to `9`.
fn digit(number: u32) -> Option<char> {
    char::from_digit((number + 10) % BASE, BASE)
}

#[cfg(test)]
mod tests {
    use super::encode;

    #[test]
    fn labels_are_those_of_the_standard() {
        for (label, encoded) in [
            ("bücher", "bcher-kva"),
            ("münchen", "mnchen-3ya"),
            ("他们为什么不说中文", "ihqwcrb4cv8a8dqg056pqjye"),
            ("почемужеонинеговорятпорусски", "b1abfaaepdrnnbgefbadotcwatmq2g4l"),
            ("3年b組金八先生", "3b-ww4c5e180e575a65lsy2b"),
            ("例え", "r8jz45g"),
        ] {
            assert_eq!(encode(label).as_deref(), Some(encoded), "{label}");
        }
    }
}
