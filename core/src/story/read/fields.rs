//! The names of the fields that an object of the document may have, as serde derives them.

use serde::de::value::Error;
use serde::de::{Deserialize, Deserializer, Error as _, Visitor};
use serde::forward_to_deserialize_any;

/// The fields of a struct that derives `Deserialize`, in the order of their declaration.
pub fn of<T: Deserialize<'static>>() -> &'static [&'static str] {
    let mut question = Question(&[]);
    // Always an error: the question holds no values, only the answer is of interest.
    let _ = T::deserialize(&mut question);
    question.0
}

/// A deserializer that holds no data. A struct, asked to come out of it, names its fields; that is all it is for.
struct Question(&'static [&'static str]);

impl<'de> Deserializer<'de> for &mut Question {
    type Error = Error;

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        fields: &'static [&'static str],
        _visitor: V,
    ) -> Result<V::Value, Error> {
        self.0 = fields;
        Err(Error::custom("holds no data"))
    }

    fn deserialize_any<V: Visitor<'de>>(self, _visitor: V) -> Result<V::Value, Error> {
        Err(Error::custom("holds no data"))
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit
        unit_struct newtype_struct seq tuple tuple_struct map enum identifier ignored_any
    }
}

#[cfg(test)]
mod tests {
    use super::of;
    use crate::story::document::{RelatedDocument, TopicDocument};

    #[test]
    fn a_struct_names_its_fields_in_their_order() {
        assert_eq!(of::<TopicDocument>(), ["id", "label", "description"]);
        assert_eq!(of::<RelatedDocument>(), ["event", "relation"]);
        assert_eq!(of::<String>(), [""; 0]);
    }
}
