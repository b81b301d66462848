//! Which places of a network hold it together.

/// For each place, given its neighbours, whether the network would fall apart without it (an articulation point, after Hopcroft and
/// Tarjan, 1973).
pub fn joints(neighbours: &[Vec<usize>]) -> Vec<bool> {
    let search = Search::new(neighbours);
    let mut lowest = vec![usize::MAX; neighbours.len()];
    let mut is_joint = vec![false; neighbours.len()];
    // Places found later come first, so that what hangs on a place is known before it.
    for &place in search.found.iter().rev() {
        let before = search.before(place);
        let mut low = search.order(place);
        let mut held = 0;
        for &next in neighbours.get(place).into_iter().flatten() {
            if search.before(next) == Some(place) && search.order(next) > search.order(place) {
                let reached = lowest.get(next).copied().unwrap_or(usize::MAX);
                held += usize::from(reached >= search.order(place));
                low = low.min(reached);
            } else if Some(next) != before {
                low = low.min(search.order(next));
            }
        }
        if let (Some(lowest), Some(is_joint)) = (lowest.get_mut(place), is_joint.get_mut(place)) {
            *lowest = low;
            *is_joint = held > usize::from(before.is_none());
        }
    }
    is_joint
}

/// A walk through a network, as deep as it leads before it turns back.
struct Search {
    /// The places in the order in which they were found.
    found: Vec<usize>,
    order: Vec<usize>,
    before: Vec<Option<usize>>,
}

impl Search {
    fn new(neighbours: &[Vec<usize>]) -> Self {
        let count = neighbours.len();
        let mut search =
            Self { found: Vec::with_capacity(count), order: vec![usize::MAX; count], before: vec![None; count] };
        for start in 0..count {
            let mut open = Vec::new();
            let mut next = search.find(start, None).then_some(start);
            loop {
                if let Some(place) = next {
                    open.push((place, neighbours.get(place).into_iter().flatten()));
                }
                let Some((place, others)) = open.last_mut() else {
                    break;
                };
                let place = *place;
                next = others.find(|other| search.find(**other, Some(place))).copied();
                if next.is_none() {
                    open.pop();
                }
            }
        }
        search
    }

    /// Says whether the place had not been found yet; now it is.
    fn find(&mut self, place: usize, from: Option<usize>) -> bool {
        let number = self.found.len();
        let Some(order) = self.order.get_mut(place).filter(|order| **order == usize::MAX) else {
            return false;
        };
        *order = number;
        self.found.push(place);
        if let Some(before) = self.before.get_mut(place) {
            *before = from;
        }
        true
    }

    fn order(&self, place: usize) -> usize {
        self.order.get(place).copied().unwrap_or(usize::MAX)
    }

    fn before(&self, place: usize) -> Option<usize> {
        self.before.get(place).copied().flatten()
    }
}
