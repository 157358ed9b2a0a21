//! The words of judgements: how likely something is, on one of two scales, and how sure the author is of it.
//!
//! The two are kept apart, as ICD 203 asks.

use serde::Deserialize;

use super::vocabulary;

vocabulary! {
    /// Which words for likelihood a briefing uses, with the ranges that they stand for.
    LikelihoodScale {
        /// Those of Intelligence Community Directive 203 of the US.
        Icd203 = "icd-203",
        /// Those of the Probability Yardstick of the UK's Professional Head of Intelligence Assessment.
        Phia = "phia",
    }
}

vocabulary! {
    /// How likely a judgement says that something is; the words of both scales.
    Likelihood {
        /// ICD 203: 1 to 5 in 100.
        AlmostNoChance = "almost no chance",
        /// PHIA: up to 5 in 100.
        RemoteChance = "remote chance",
        /// ICD 203: 5 to 20 in 100.
        VeryUnlikely = "very unlikely",
        /// PHIA: 10 to 20 in 100.
        HighlyUnlikely = "highly unlikely",
        /// ICD 203: 20 to 45 in 100; PHIA: 25 to 35.
        Unlikely = "unlikely",
        /// PHIA: 40 to 50 in 100.
        RealisticPossibility = "realistic possibility",
        /// ICD 203: 45 to 55 in 100.
        RoughlyEvenChance = "roughly even chance",
        /// ICD 203: 55 to 80 in 100; PHIA: 55 to 75.
        Likely = "likely",
        /// The same as "likely" in both.
        Probable = "probable",
        /// ICD 203: 80 to 95 in 100.
        VeryLikely = "very likely",
        /// PHIA: 80 to 90 in 100.
        HighlyLikely = "highly likely",
        /// ICD 203: 95 to 99 in 100; PHIA: from 95.
        AlmostCertain = "almost certain",
    }
}

impl Default for LikelihoodScale {
    /// The scale that is meant where a file names none.
    fn default() -> Self {
        Self::Icd203
    }
}

impl Likelihood {
    /// The range in per cent that it stands for on a scale; none if the scale does not have it.
    pub fn range(self, scale: LikelihoodScale) -> Option<(u8, u8)> {
        let ranges = match self {
            Self::AlmostNoChance => [Some((1, 5)), None],
            Self::RemoteChance => [None, Some((0, 5))],
            Self::VeryUnlikely => [Some((5, 20)), None],
            Self::HighlyUnlikely => [None, Some((10, 20))],
            Self::Unlikely => [Some((20, 45)), Some((25, 35))],
            Self::RealisticPossibility => [None, Some((40, 50))],
            Self::RoughlyEvenChance => [Some((45, 55)), None],
            Self::Likely | Self::Probable => [Some((55, 80)), Some((55, 75))],
            Self::VeryLikely => [Some((80, 95)), None],
            Self::HighlyLikely => [None, Some((80, 90))],
            Self::AlmostCertain => [Some((95, 99)), Some((95, 100))],
        };
        match scale {
            LikelihoodScale::Icd203 => ranges[0],
            LikelihoodScale::Phia => ranges[1],
        }
    }
}

vocabulary! {
    /// How sure the author is of a judgement, by the sources and the reasoning behind it (ICD 203).
    Confidence {
        /// Thin or doubtful sources.
        Low = "low",
        /// Credible sources, too few to be sure.
        Moderate = "moderate",
        /// Good sources that agree.
        High = "high",
    }
}
